import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SetAside',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('guard', models.CharField(max_length=4)),
                ('basis', models.CharField(max_length=80)),
                ('reason', models.CharField(max_length=400)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('state', models.CharField(default='standing', max_length=12)),
                ('set_by', models.BigIntegerField(null=True)),
                ('set_at', models.DateTimeField()),
                ('restored_by', models.BigIntegerField(null=True)),
                ('restored_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'guard', 'until_on'], name='guardrails__distric_4afd3c_idx')],
            },
        ),
    ]
