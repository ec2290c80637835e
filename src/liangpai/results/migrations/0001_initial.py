import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
        ('frameworks', '0001_initial'),
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('period', models.CharField(max_length=12)),
                ('items', models.JSONField(default=list)),
                ('purpose', models.CharField(blank=True, max_length=200)),
                ('units', models.JSONField(default=list)),
                ('opens_on', models.DateField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(default='planned', max_length=12)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('scheme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='frameworks.schemeversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ColumnMapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('document', models.TextField()),
                ('used_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'unit', 'name'), name='one_mapping_per_name')],
            },
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=20)),
                ('period', models.CharField(max_length=12)),
                ('version', models.IntegerField(default=1)),
                ('state', models.CharField(default='draft', max_length=12)),
                ('value', models.FloatField(null=True)),
                ('text', models.CharField(blank=True, max_length=60)),
                ('sigma', models.FloatField(null=True)),
                ('kind', models.CharField(default='flash', max_length=10)),
                ('source', models.CharField(default='grid', max_length=20)),
                ('prompts', models.JSONField(default=list)),
                ('reason', models.CharField(blank=True, max_length=400)),
                ('is_self_reported', models.BooleanField(default=False)),
                ('filled_by', models.BigIntegerField(null=True)),
                ('filled_at', models.DateTimeField()),
                ('submitted_by', models.BigIntegerField(null=True)),
                ('submitted_at', models.DateTimeField(null=True)),
                ('verified_by', models.BigIntegerField(null=True)),
                ('verified_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('round', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.round')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'round', 'item', 'unit'], name='results_fig_distric_f19f08_idx'), models.Index(condition=models.Q(('verified_by__isnull', False)), fields=['district', 'round', 'verified_by'], name='figures_by_verifier'), models.Index(condition=models.Q(('verified_at__isnull', False)), fields=['district', 'round', 'verified_at'], name='figures_by_moment'), models.Index(condition=models.Q(('version__gt', 1)), fields=['district', 'round', 'state'], name='figures_corrected'), models.Index(condition=models.Q(('sigma__isnull', False)), fields=['district', 'round'], name='figures_with_sigma')],
                'constraints': [models.UniqueConstraint(fields=('district', 'round', 'item', 'unit', 'period', 'version'), name='one_figure_per_version')],
            },
        ),
        migrations.CreateModel(
            name='Asked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('class_code', models.CharField(blank=True, max_length=20)),
                ('tier', models.CharField(blank=True, max_length=20)),
                ('order', models.IntegerField(default=0)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'round', 'unit'), name='asked_once')],
            },
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('content', models.BinaryField()),
                ('digest', models.CharField(max_length=80)),
                ('problems', models.JSONField(default=list)),
                ('saved', models.IntegerField(default=0)),
                ('cells', models.JSONField(default=dict)),
                ('uploaded_by', models.BigIntegerField(null=True)),
                ('uploaded_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.round')),
                ('unit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('content_type', models.CharField(max_length=80)),
                ('size', models.IntegerField()),
                ('digest', models.CharField(max_length=80)),
                ('content', models.BinaryField()),
                ('need', models.CharField(max_length=200)),
                ('added_by', models.BigIntegerField(null=True)),
                ('added_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.figure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Survey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('satisfied', models.IntegerField()),
                ('fairly', models.IntegerField()),
                ('dissatisfied', models.IntegerField()),
                ('unaware', models.IntegerField()),
                ('method', models.CharField(blank=True, max_length=40)),
                ('share', models.FloatField(default=1.0)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.figure')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
