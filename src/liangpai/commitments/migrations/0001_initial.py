import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalogue', '0001_initial'),
        ('districts', '0001_initial'),
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.IntegerField()),
                ('state', models.CharField(default='draft', max_length=12)),
                ('text', models.CharField(max_length=100)),
                ('target', models.FloatField(null=True)),
                ('unit_of_measure', models.CharField(blank=True, max_length=20)),
                ('due_on', models.DateField(null=True)),
                ('drafted_at', models.DateTimeField()),
                ('measure', models.CharField(blank=True, max_length=80)),
                ('baseline', models.FloatField(null=True)),
                ('weight', models.FloatField(default=1.0)),
                ('difficulty', models.FloatField(default=1.0)),
                ('duty_item', models.CharField(blank=True, max_length=120)),
                ('is_assisting', models.BooleanField(default=False)),
                ('evidence_kind', models.CharField(blank=True, max_length=12)),
                ('source', models.CharField(default='own', max_length=8)),
                ('source_reference', models.CharField(blank=True, max_length=120)),
                ('reserve', models.FloatField(default=0.0)),
                ('submitted_by', models.BigIntegerField(null=True)),
                ('submitted_at', models.DateTimeField(null=True)),
                ('checked_by', models.BigIntegerField(null=True)),
                ('checked_at', models.DateTimeField(null=True)),
                ('approved_by', models.BigIntegerField(null=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('returned_for', models.CharField(blank=True, max_length=400)),
                ('announced_on', models.DateField(null=True)),
                ('level', models.CharField(blank=True, max_length=12)),
                ('basis', models.CharField(blank=True, max_length=200)),
                ('secrecy_check', models.CharField(blank=True, max_length=200)),
                ('expires_on', models.DateField(null=True)),
                ('begins_on', models.DateField(null=True)),
                ('free_since', models.DateField(null=True)),
                ('value', models.FloatField(null=True)),
                ('reported_on', models.DateField(null=True)),
                ('reporters', models.JSONField(default=list)),
                ('fell_due_on', models.DateField(null=True)),
                ('verified_value', models.FloatField(null=True)),
                ('share', models.FloatField(null=True)),
                ('reached_on', models.DateField(null=True)),
                ('evidence', models.CharField(blank=True, max_length=200)),
                ('verified_by', models.BigIntegerField(null=True)),
                ('verified_at', models.DateTimeField(null=True)),
                ('outcome', models.CharField(blank=True, max_length=8)),
                ('score', models.FloatField(null=True)),
                ('excused_need', models.BigIntegerField(null=True)),
                ('excuse_reason', models.CharField(blank=True, max_length=400)),
                ('excuse_basis', models.CharField(blank=True, max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.dataitem')),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commitments.commitment')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'year', 'state', 'due_on'], name='commitments_distric_5c60db_idx'), models.Index(fields=['district', 'unit', 'year'], name='commitments_distric_c86e97_idx'), models.Index(fields=['district', 'state', 'due_on'], name='commitments_distric_2a4e4c_idx'), models.Index(fields=['district', 'year', 'due_on'], name='commitments_distric_50dfeb_idx'), models.Index(fields=['district', 'parent'], name='commitments_distric_39d309_idx')],
            },
        ),
        migrations.CreateModel(
            name='Amendment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(default='asked', max_length=10)),
                ('was', models.JSONField()),
                ('now', models.JSONField()),
                ('reason', models.CharField(max_length=400)),
                ('asked_by', models.BigIntegerField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('answer', models.CharField(blank=True, max_length=400)),
                ('decided_by', models.BigIntegerField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commitments.commitment')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('district', 'commitment'), name='one_open_amendment')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('value', models.FloatField()),
                ('text', models.CharField(blank=True, max_length=400)),
                ('evidence', models.CharField(blank=True, max_length=200)),
                ('reported_by', models.BigIntegerField(null=True)),
                ('reported_at', models.DateTimeField()),
                ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commitments.commitment')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('source', models.CharField(blank=True, max_length=12)),
                ('quantity', models.DecimalField(decimal_places=2, max_digits=14)),
                ('title', models.CharField(max_length=60)),
                ('needed_by', models.DateField()),
                ('need', models.BigIntegerField(null=True)),
                ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commitments.commitment')),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
