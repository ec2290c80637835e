import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Appeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(max_length=40)),
                ('title', models.CharField(max_length=120)),
                ('grounds', models.TextField()),
                ('stage', models.CharField(default='first', max_length=8)),
                ('state', models.CharField(default='filed', max_length=16)),
                ('filed_by', models.BigIntegerField(null=True)),
                ('filed_at', models.DateTimeField()),
                ('answer_by', models.DateField()),
                ('excluded', models.JSONField(default=dict)),
                ('counts_from', models.DateField(null=True)),
                ('taken_by', models.BigIntegerField(null=True)),
                ('taken_at', models.DateTimeField(null=True)),
                ('decision', models.TextField(blank=True)),
                ('remedy', models.CharField(blank=True, max_length=120)),
                ('is_upheld', models.BooleanField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('until', models.DateField(null=True)),
                ('grounds_again', models.TextField(blank=True)),
                ('asked_by', models.BigIntegerField(null=True)),
                ('asked_at', models.DateTimeField(null=True)),
                ('panel', models.JSONField(default=list)),
                ('seatings', models.IntegerField(default=0)),
                ('ruling', models.TextField(blank=True)),
                ('ruled_by', models.BigIntegerField(null=True)),
                ('ruled_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'subject'], name='appeals_app_distric_acaeb0_idx'), models.Index(fields=['district', 'state', 'answer_by'], name='appeals_app_distric_ef5d60_idx')],
            },
        ),
        migrations.CreateModel(
            name='Argument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(max_length=8)),
                ('text', models.TextField()),
                ('reference', models.CharField(blank=True, max_length=200)),
                ('by', models.BigIntegerField(null=True)),
                ('at', models.DateTimeField()),
                ('appeal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='appeals.appeal')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
