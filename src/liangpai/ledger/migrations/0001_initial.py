import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Head',
            fields=[
                ('district', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='districts.district')),
                ('sequence', models.BigIntegerField(default=0)),
                ('digest', models.CharField(default='', max_length=80)),
                ('marks', models.JSONField(default=dict)),
                ('anchor_sequence', models.BigIntegerField(default=0)),
                ('anchor_digest', models.CharField(default='', max_length=80)),
            ],
        ),
        migrations.CreateModel(
            name='Archive',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(default='asked', max_length=12)),
                ('before_on', models.DateField()),
                ('first', models.BigIntegerField()),
                ('last', models.BigIntegerField()),
                ('last_digest', models.CharField(max_length=80)),
                ('checkpoint', models.TextField(blank=True)),
                ('content', models.BinaryField(null=True)),
                ('file_hash', models.CharField(blank=True, max_length=80)),
                ('asked_by', models.BigIntegerField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('decided_by', models.BigIntegerField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'last'], name='ledger_archive_place_idx')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('pk', models.CompositePrimaryKey('district_id', 'sequence', blank=True, editable=False, primary_key=True, serialize=False)),
                ('sequence', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('account', models.BigIntegerField(null=True)),
                ('actor', models.CharField(max_length=80)),
                ('action', models.CharField(max_length=60)),
                ('subject', models.CharField(max_length=80)),
                ('content', models.TextField()),
                ('previous', models.CharField(max_length=80)),
                ('digest', models.CharField(max_length=80)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'subject'], name='ledger_entr_distric_05f584_idx'), models.Index(fields=['district', 'at'], name='ledger_entr_distric_1879b2_idx')],
            },
        ),
    ]
