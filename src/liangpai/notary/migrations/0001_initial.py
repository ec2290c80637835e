import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('districts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Log',
            fields=[
                ('district', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='districts.district')),
                ('size', models.BigIntegerField(default=0)),
                ('frontier', models.JSONField(default=list)),
                ('origin', models.CharField(blank=True, max_length=120)),
                ('key', models.CharField(blank=True, max_length=240)),
                ('seed', models.CharField(blank=True, max_length=240)),
                ('former_keys', models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name='Checkpoint',
            fields=[
                ('pk', models.CompositePrimaryKey('district_id', 'size', blank=True, editable=False, primary_key=True, serialize=False)),
                ('size', models.BigIntegerField()),
                ('note', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Witness',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=60)),
                ('key', models.CharField(max_length=240)),
                ('is_active', models.BooleanField(default=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'key'), name='one_witness_of_a_key')],
            },
        ),
        migrations.CreateModel(
            name='Leaf',
            fields=[
                ('pk', models.CompositePrimaryKey('district_id', 'index', blank=True, editable=False, primary_key=True, serialize=False)),
                ('index', models.BigIntegerField()),
                ('kind', models.CharField(max_length=12)),
                ('subject', models.CharField(blank=True, max_length=80)),
                ('leaf', models.TextField()),
                ('salt', models.CharField(blank=True, max_length=32)),
                ('content', models.TextField(blank=True)),
                ('published_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'subject'], name='notary_leaf_distric_5cead4_idx')],
            },
        ),
        migrations.CreateModel(
            name='Witnessed',
            fields=[
                ('pk', models.CompositePrimaryKey('district_id', 'size', 'witness_id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('size', models.BigIntegerField()),
                ('line', models.TextField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('witness', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='notary.witness')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
