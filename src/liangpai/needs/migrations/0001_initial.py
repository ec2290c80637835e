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
            name='Quota',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('source', models.CharField(blank=True, max_length=12)),
                ('year', models.IntegerField()),
                ('amount', models.DecimalField(decimal_places=2, max_digits=14)),
                ('remaining', models.DecimalField(decimal_places=2, max_digits=14)),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'department', 'kind', 'source', 'year'), name='one_quota_a_year'), models.CheckConstraint(condition=models.Q(('remaining__gte', 0)), name='quota_not_overdrawn')],
            },
        ),
        migrations.CreateModel(
            name='TimeLimit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('matter', models.CharField(max_length=12)),
                ('limits', models.JSONField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'matter'), name='one_limit_per_matter')],
            },
        ),
        migrations.CreateModel(
            name='Gain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('source', models.CharField(blank=True, max_length=12)),
                ('title', models.CharField(max_length=60)),
                ('state', models.CharField(default='applied', max_length=12)),
                ('applied_amount', models.DecimalField(decimal_places=2, max_digits=14)),
                ('applied_on', models.DateField()),
                ('reference', models.CharField(max_length=80)),
                ('approved_amount', models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ('approved_on', models.DateField(null=True)),
                ('document', models.CharField(blank=True, max_length=80)),
                ('arrived_amount', models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ('arrived_on', models.DateField(null=True)),
                ('reason', models.CharField(blank=True, max_length=400)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'applied_on'], name='needs_gain_distric_e69cfe_idx'), models.Index(fields=['district', 'state', 'applied_on'], name='needs_gain_distric_f413c1_idx')],
            },
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('source', models.CharField(blank=True, max_length=12)),
                ('matter', models.CharField(default='ordinary', max_length=12)),
                ('title', models.CharField(max_length=60)),
                ('purpose', models.TextField(blank=True)),
                ('quantity', models.DecimalField(decimal_places=2, max_digits=14)),
                ('needed_by', models.DateField()),
                ('state', models.CharField(default='raised', max_length=12)),
                ('raised_by', models.BigIntegerField(null=True)),
                ('raised_at', models.DateTimeField()),
                ('raised_on', models.DateField()),
                ('level', models.IntegerField(default=1)),
                ('due_on', models.DateField(null=True)),
                ('clock_from', models.DateField()),
                ('clock_level', models.IntegerField(default=1)),
                ('limits', models.JSONField()),
                ('pauses', models.JSONField(default=list)),
                ('is_stopped', models.BooleanField(default=False)),
                ('material', models.TextField(blank=True)),
                ('silences', models.IntegerField(default=0)),
                ('disputes', models.IntegerField(default=0)),
                ('verdict', models.CharField(blank=True, max_length=12)),
                ('reason', models.TextField(blank=True)),
                ('alternative', models.TextField(blank=True)),
                ('granted', models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ('deliver_by', models.DateField(null=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('was_in_time', models.BooleanField(null=True)),
                ('delivered_by', models.BigIntegerField(null=True)),
                ('delivered_on', models.DateField(null=True)),
                ('delivery', models.TextField(blank=True)),
                ('settled_on', models.DateField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('keeper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('quota', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.quota')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'due_on'], name='needs_need_distric_ab1eb2_idx'), models.Index(fields=['district', 'keeper', 'state', 'due_on'], name='needs_need_distric_0a4c31_idx'), models.Index(fields=['district', 'unit', 'state', 'due_on'], name='needs_need_distric_1d9f6b_idx'), models.Index(fields=['district', 'due_on', 'id'], name='needs_need_distric_90e759_idx')],
            },
        ),
        migrations.CreateModel(
            name='QuotaEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('change', models.DecimalField(decimal_places=2, max_digits=14)),
                ('remaining', models.DecimalField(decimal_places=2, max_digits=14)),
                ('note', models.CharField(blank=True, max_length=120)),
                ('by', models.BigIntegerField(null=True)),
                ('at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('need', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.need')),
                ('quota', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.quota')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'quota', 'id'], name='needs_quota_distric_fe7321_idx')],
            },
        ),
        migrations.CreateModel(
            name='Escalation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.IntegerField()),
                ('on', models.DateField()),
                ('is_silence', models.BooleanField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('need', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.need')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'need', 'level'), name='each_level_once')],
            },
        ),
    ]
