import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
        ('organisations', '0001_initial'),
        ('results', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Circumstance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('content', models.JSONField()),
                ('basis', models.CharField(blank=True, max_length=200)),
                ('recorded_by', models.BigIntegerField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('is_withdrawn', models.BooleanField(default=False)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.round')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Run',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(default='queued', max_length=12)),
                ('seed', models.IntegerField(default=1)),
                ('runs', models.IntegerField(default=10000)),
                ('requested_by', models.BigIntegerField(null=True)),
                ('requested_at', models.DateTimeField()),
                ('started_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('stage', models.CharField(blank=True, max_length=20)),
                ('done', models.IntegerField(default=0)),
                ('total', models.IntegerField(default=0)),
                ('beat_at', models.DateTimeField(null=True)),
                ('attempts', models.IntegerField(default=0)),
                ('problems', models.JSONField(default=list)),
                ('digest', models.CharField(blank=True, max_length=80)),
                ('figures_hash', models.CharField(blank=True, max_length=80)),
                ('feedback_until_on', models.DateField(null=True)),
                ('warnings', models.JSONField(default=list)),
                ('deliberations', models.JSONField(default=list)),
                ('corrects', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.run')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.round')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(default='meeting', max_length=12)),
                ('state', models.CharField(default='proposed', max_length=12)),
                ('basis', models.CharField(max_length=200)),
                ('secrecy_check', models.CharField(max_length=200)),
                ('content_hash', models.CharField(max_length=80)),
                ('expires_on', models.DateField()),
                ('proposed_by', models.BigIntegerField(null=True)),
                ('proposed_at', models.DateTimeField()),
                ('approved_by', models.BigIntegerField(null=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('reason', models.TextField(blank=True)),
                ('override_basis', models.CharField(blank=True, max_length=120)),
                ('override_reason', models.CharField(blank=True, max_length=400)),
                ('erratum', models.JSONField(default=dict)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('replaces', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.release')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.run')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Objection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=20)),
                ('text', models.TextField()),
                ('state', models.CharField(default='open', max_length=12)),
                ('answer', models.TextField(blank=True)),
                ('raised_by', models.BigIntegerField(null=True)),
                ('raised_at', models.DateTimeField()),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.run')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RunFiles',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('archive', models.BinaryField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('run', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.run')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Standing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('class_code', models.CharField(max_length=20)),
                ('status', models.CharField(max_length=10)),
                ('score', models.FloatField(null=True)),
                ('rank', models.IntegerField(null=True)),
                ('grade', models.CharField(blank=True, max_length=20)),
                ('band', models.IntegerField(default=0)),
                ('low', models.IntegerField(null=True)),
                ('high', models.IntegerField(null=True)),
                ('p_last', models.FloatField(null=True)),
                ('rank_without_subjective', models.IntegerField(null=True)),
                ('previous_rank', models.IntegerField(null=True)),
                ('previous_score', models.FloatField(null=True)),
                ('explanation', models.JSONField(default=dict)),
                ('decisions', models.JSONField(default=list)),
                ('order', models.IntegerField(default=0)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.run')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'run', 'class_code', 'order'], name='assessments_distric_e48e59_idx')],
                'constraints': [models.UniqueConstraint(fields=('district', 'run', 'unit'), name='one_standing_per_run')],
            },
        ),
    ]
