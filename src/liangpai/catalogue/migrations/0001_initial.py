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
            name='DataItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=80)),
                ('definition', models.CharField(blank=True, max_length=400)),
                ('unit_of_measure', models.CharField(blank=True, max_length=20)),
                ('source', models.CharField(blank=True, max_length=80)),
                ('refresh', models.CharField(default='year', max_length=10)),
                ('valid_months', models.IntegerField(default=12)),
                ('legal_basis', models.CharField(blank=True, max_length=120)),
                ('tolerance', models.FloatField(default=0.05)),
                ('line', models.FloatField(null=True)),
                ('state', models.CharField(default='running', max_length=12)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('keeper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'code'), name='one_item_per_code')],
            },
        ),
        migrations.CreateModel(
            name='Conflict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('period', models.CharField(max_length=12)),
                ('first_source', models.CharField(max_length=80)),
                ('first_value', models.FloatField()),
                ('second_source', models.CharField(max_length=80)),
                ('second_value', models.FloatField()),
                ('difference', models.FloatField(null=True)),
                ('crosses_line', models.BooleanField(default=False)),
                ('state', models.CharField(default='open', max_length=12)),
                ('opened_at', models.DateTimeField()),
                ('given_by', models.JSONField(default=list)),
                ('decided_value', models.FloatField(null=True)),
                ('reason', models.TextField(blank=True)),
                ('decided_by', models.BigIntegerField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.dataitem')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'item'], name='catalogue_c_distric_a4fbd1_idx')],
            },
        ),
        migrations.CreateModel(
            name='Holding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('period', models.CharField(max_length=12)),
                ('value', models.FloatField()),
                ('source', models.CharField(max_length=80)),
                ('is_confirmed', models.BooleanField(default=False)),
                ('given_by', models.BigIntegerField(null=True)),
                ('held_at', models.DateTimeField()),
                ('valid_to', models.DateField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.dataitem')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'item', 'period', 'unit'], name='catalogue_h_distric_a119f0_idx')],
                'constraints': [models.UniqueConstraint(fields=('district', 'item', 'unit', 'period', 'source'), name='one_holding_per_source')],
            },
        ),
        migrations.CreateModel(
            name='Share',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(max_length=400)),
                ('scope', models.CharField(blank=True, max_length=200)),
                ('until_on', models.DateField()),
                ('state', models.CharField(default='asked', max_length=12)),
                ('level', models.IntegerField(default=1)),
                ('due_on', models.DateField()),
                ('asked_by', models.BigIntegerField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('answer', models.CharField(blank=True, max_length=400)),
                ('basis', models.CharField(blank=True, max_length=200)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('access', models.CharField(blank=True, max_length=200)),
                ('opened_by', models.BigIntegerField(null=True)),
                ('opened_at', models.DateTimeField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.dataitem')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'due_on'], name='catalogue_s_distric_0dc717_idx'), models.Index(fields=['district', 'state', 'until_on'], name='catalogue_s_distric_61601a_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['asked', 'granted', 'opened'])), fields=('district', 'item', 'unit'), name='one_open_share_per_unit')],
            },
        ),
        migrations.CreateModel(
            name='ShareUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('used_on', models.DateField()),
                ('purpose', models.CharField(max_length=200)),
                ('recorded_by', models.BigIntegerField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('share', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.share')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'share', 'used_on'], name='catalogue_s_distric_39b6c8_idx')],
            },
        ),
    ]
