import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SchemeVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('family', models.CharField(max_length=60)),
                ('version', models.IntegerField()),
                ('name', models.CharField(max_length=120)),
                ('period', models.CharField(max_length=12)),
                ('document', models.TextField()),
                ('content_hash', models.CharField(max_length=80)),
                ('revision', models.IntegerField(default=1)),
                ('state', models.CharField(default='draft', max_length=12)),
                ('drafted_by', models.JSONField(default=list)),
                ('approved_by', models.BigIntegerField(null=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('frozen_at', models.DateTimeField(null=True)),
                ('seal', models.CharField(blank=True, max_length=120)),
                ('activated_at', models.DateTimeField(null=True)),
                ('copied_from', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='frameworks.schemeversion')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'family', 'version'), name='one_scheme_per_version')],
            },
        ),
    ]
