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
            name='Complaint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('contact', models.CharField(blank=True, max_length=80)),
                ('account', models.BigIntegerField(null=True)),
                ('filed_at', models.DateTimeField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(default='open', max_length=12)),
                ('answer', models.TextField(blank=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'filed_at'], name='oversight_c_distric_e10277_idx')],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(max_length=40)),
                ('basis', models.CharField(max_length=80)),
                ('on', models.DateField()),
                ('state', models.CharField(default='standing', max_length=12)),
                ('recorded_by', models.BigIntegerField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('revoked_by', models.BigIntegerField(null=True)),
                ('revoked_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'subject'], name='oversight_f_distric_d848d9_idx')],
            },
        ),
        migrations.CreateModel(
            name='LegalReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(max_length=80)),
                ('content_hash', models.CharField(max_length=80)),
                ('title', models.CharField(max_length=120)),
                ('state', models.CharField(default='asked', max_length=12)),
                ('is_lawful', models.BooleanField(null=True)),
                ('opinion', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('drafted_by', models.JSONField(default=list)),
                ('asked_by', models.BigIntegerField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('answered_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'subject', 'content_hash'], name='oversight_l_distric_ab3dd8_idx')],
            },
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(max_length=40)),
                ('account', models.BigIntegerField()),
                ('ground', models.CharField(max_length=12)),
                ('state', models.CharField(default='declared', max_length=12)),
                ('declared_by', models.BigIntegerField(null=True)),
                ('declared_at', models.DateTimeField()),
                ('decided_by', models.BigIntegerField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'subject', 'state'], name='oversight_r_distric_1465d8_idx')],
            },
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=40)),
                ('on', models.DateField()),
                ('organ', models.CharField(max_length=60)),
                ('recorded_by', models.BigIntegerField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'organ', 'number'), name='one_receipt')],
            },
        ),
    ]
