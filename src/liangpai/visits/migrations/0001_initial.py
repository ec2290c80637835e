import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('districts', '0001_initial'),
        ('needs', '0001_initial'),
        ('organisations', '0001_initial'),
        ('tasks', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('purpose', models.CharField(max_length=200)),
                ('state', models.CharField(default='planned', max_length=10)),
                ('planned_by', models.BigIntegerField(null=True)),
                ('planned_at', models.DateTimeField()),
                ('cancelled_for', models.CharField(blank=True, max_length=200)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('leader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'on'], name='visits_visi_distric_4ab6b5_idx'), models.Index(fields=['district', 'unit', 'on'], name='visits_visi_distric_3938ed_idx')],
            },
        ),
        migrations.CreateModel(
            name='Issue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=14)),
                ('text', models.CharField(max_length=500)),
                ('promise', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(default='raised', max_length=12)),
                ('raised_by', models.BigIntegerField(null=True)),
                ('raised_on', models.DateField()),
                ('solution', models.CharField(blank=True, max_length=500)),
                ('solved_by', models.BigIntegerField(null=True)),
                ('solved_on', models.DateField(null=True)),
                ('disputes', models.IntegerField(default=0)),
                ('look_back', models.CharField(blank=True, max_length=500)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('keeper', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('need', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.need')),
                ('task', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.visit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state'], name='visits_issu_distric_245351_idx'), models.Index(fields=['district', 'unit', 'state'], name='visits_issu_distric_3fbac0_idx')],
            },
        ),
    ]
