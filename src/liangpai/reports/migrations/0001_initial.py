import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
        ('organisations', '0001_initial'),
        ('tasks', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=8)),
                ('year', models.IntegerField()),
                ('period', models.CharField(default='year', max_length=4)),
                ('title', models.CharField(max_length=80)),
                ('body', models.TextField(blank=True)),
                ('facts', models.JSONField(default=list)),
                ('state', models.CharField(default='draft', max_length=10)),
                ('drafted_by', models.JSONField(default=list)),
                ('returned_for', models.CharField(blank=True, max_length=200)),
                ('issued_on', models.DateField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'year', 'kind'], name='reports_rep_distric_40544d_idx')],
                'constraints': [models.UniqueConstraint(fields=('district', 'unit', 'kind', 'year', 'period'), name='one_report_a_period')],
            },
        ),
        migrations.CreateModel(
            name='PlanLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.IntegerField()),
                ('text', models.CharField(max_length=200)),
                ('due_on', models.DateField()),
                ('duty_item', models.CharField(blank=True, max_length=200)),
                ('is_done', models.BooleanField(default=False)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('task', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.report')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'report', 'place'], name='reports_pla_distric_a00fab_idx')],
            },
        ),
    ]
