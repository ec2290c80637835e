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
            name='Pattern',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=60)),
                ('content', models.CharField(blank=True, max_length=500)),
                ('source_kind', models.CharField(max_length=12)),
                ('source', models.CharField(blank=True, max_length=120)),
                ('assisting', models.JSONField(default=list)),
                ('duty_item', models.CharField(blank=True, max_length=120)),
                ('is_assisting', models.BooleanField(default=False)),
                ('rhythm', models.CharField(max_length=10)),
                ('first_due_on', models.DateField()),
                ('until', models.DateField()),
                ('lead_days', models.IntegerField(null=True)),
                ('since', models.DateField()),
                ('made', models.IntegerField(default=0)),
                ('state', models.CharField(default='running', max_length=12)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state'], name='tasks_patte_distric_570590_idx')],
            },
        ),
        migrations.CreateModel(
            name='Preset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=12)),
                ('days', models.IntegerField()),
                ('is_working', models.BooleanField(default=False)),
                ('basis', models.CharField(max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'key'), name='one_limit_per_key')],
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.IntegerField()),
                ('last', models.IntegerField(default=0)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'year'), name='one_series_per_year')],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(blank=True, max_length=30)),
                ('year', models.IntegerField(null=True)),
                ('serial', models.IntegerField(null=True)),
                ('place', models.IntegerField(default=0)),
                ('title', models.CharField(max_length=60)),
                ('content', models.CharField(blank=True, max_length=500)),
                ('source_kind', models.CharField(max_length=12)),
                ('source', models.CharField(blank=True, max_length=120)),
                ('source_id', models.BigIntegerField(null=True)),
                ('urgency', models.CharField(default='normal', max_length=10)),
                ('days', models.IntegerField(null=True)),
                ('nth', models.IntegerField(null=True)),
                ('duty_item', models.CharField(blank=True, max_length=120)),
                ('is_assisting', models.BooleanField(default=False)),
                ('state', models.CharField(default='proposed', max_length=12)),
                ('share', models.IntegerField(default=0)),
                ('assigned_on', models.DateField(null=True)),
                ('due_on', models.DateField(null=True)),
                ('first_due_on', models.DateField(null=True)),
                ('limit_days', models.IntegerField(null=True)),
                ('is_limit_working', models.BooleanField(default=False)),
                ('clock_since', models.DateField(null=True)),
                ('reported_on', models.DateField(null=True)),
                ('returns', models.IntegerField(default=0)),
                ('extensions', models.IntegerField(default=0)),
                ('is_asking', models.BooleanField(default=False)),
                ('ended_on', models.DateField(null=True)),
                ('proposed_by', models.BigIntegerField(null=True)),
                ('proposed_at', models.DateTimeField()),
                ('reported_by', models.JSONField(default=list)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
                ('pattern', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.pattern')),
                ('unit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'due_on'], name='tasks_task_distric_175b2c_idx'), models.Index(fields=['district', 'unit', 'state', 'due_on'], name='tasks_task_distric_bb58c0_idx'), models.Index(fields=['district', 'due_on'], name='tasks_task_distric_bc6e19_idx'), models.Index(fields=['district', 'assigned_on'], name='tasks_task_distric_978995_idx')],
                'constraints': [models.UniqueConstraint(fields=('district', 'year', 'serial', 'place'), name='one_task_per_number'), models.UniqueConstraint(fields=('district', 'pattern', 'nth'), name='one_task_per_turn')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=1000)),
                ('evidence', models.CharField(blank=True, max_length=200)),
                ('share', models.IntegerField()),
                ('is_late', models.BooleanField(default=False)),
                ('reported_by', models.BigIntegerField(null=True)),
                ('reported_at', models.DateTimeField()),
                ('verdict', models.CharField(blank=True, max_length=10)),
                ('opinion', models.CharField(blank=True, max_length=200)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField()),
                ('offset', models.IntegerField()),
                ('told_on', models.DateField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'task', 'due_on', 'offset'), name='one_reminder_per_day')],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(default='open', max_length=12)),
                ('text', models.CharField(blank=True, max_length=1000)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'unit', 'state'], name='tasks_part_distric_007bc6_idx')],
                'constraints': [models.UniqueConstraint(fields=('district', 'task', 'unit'), name='one_part_per_unit')],
            },
        ),
        migrations.CreateModel(
            name='Extension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField()),
                ('wanted_on', models.DateField()),
                ('reason', models.CharField(max_length=200)),
                ('share', models.IntegerField()),
                ('state', models.CharField(default='asked', max_length=12)),
                ('asked_by', models.BigIntegerField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('granted_on', models.DateField(null=True)),
                ('answer', models.CharField(blank=True, max_length=200)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state'], name='tasks_exten_distric_49537c_idx')],
            },
        ),
    ]
