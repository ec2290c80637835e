import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('assessments', '0001_initial'),
        ('districts', '0001_initial'),
        ('organisations', '0001_initial'),
        ('results', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=60)),
                ('problem', models.TextField()),
                ('method', models.TextField()),
                ('reuse', models.TextField()),
                ('cost', models.DecimalField(decimal_places=2, max_digits=14)),
                ('state', models.CharField(default='draft', max_length=10)),
                ('drafted_at', models.DateTimeField()),
                ('submitted_by', models.BigIntegerField(null=True)),
                ('reviewed_by', models.BigIntegerField(null=True)),
                ('reason', models.CharField(blank=True, max_length=1000)),
                ('approved_by', models.BigIntegerField(null=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('basis', models.CharField(blank=True, max_length=200)),
                ('secrecy_check', models.CharField(blank=True, max_length=200)),
                ('channel', models.CharField(blank=True, max_length=10)),
                ('expires_on', models.DateField(null=True)),
                ('circumstance', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.circumstance')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='results.figure')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'state', 'expires_on'], name='stories_cas_distric_0dadf9_idx'), models.Index(fields=['district', 'unit'], name='stories_cas_distric_b86c57_idx')],
            },
        ),
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('note', models.CharField(blank=True, max_length=400)),
                ('state', models.CharField(default='noted', max_length=10)),
                ('noted_by', models.BigIntegerField(null=True)),
                ('noted_at', models.DateTimeField()),
                ('confirmed_by', models.BigIntegerField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='stories.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'case', 'unit'), name='one_adoption_per_unit')],
            },
        ),
    ]
