import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cards', '0001_initial'),
        ('districts', '0001_initial'),
        ('organisations', '0001_initial'),
        ('tasks', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Circular',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120)),
                ('number', models.CharField(blank=True, max_length=60)),
                ('issuer', models.CharField(max_length=60)),
                ('level', models.CharField(max_length=10)),
                ('kind', models.CharField(max_length=10)),
                ('characters', models.IntegerField(null=True)),
                ('received_on', models.DateField()),
                ('convey_by', models.DateField(null=True)),
                ('state', models.CharField(default='registered', max_length=12)),
                ('registered_by', models.BigIntegerField(null=True)),
                ('proposal', models.TextField(blank=True)),
                ('proposed_by', models.BigIntegerField(null=True)),
                ('instruction', models.TextField(blank=True)),
                ('instructed_by', models.BigIntegerField(null=True)),
                ('file_name', models.CharField(blank=True, max_length=120)),
                ('file', models.BinaryField(null=True)),
                ('digest', models.CharField(blank=True, max_length=71)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'received_on'], name='meetings_ci_distric_3f2ac3_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('number', ''), _negated=True), fields=('district', 'number'), name='one_circular_per_number')],
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.IntegerField()),
                ('serial', models.IntegerField(null=True)),
                ('kind', models.CharField(max_length=10)),
                ('title', models.CharField(max_length=60)),
                ('held_on', models.DateField()),
                ('starts_at', models.CharField(max_length=5)),
                ('place', models.CharField(max_length=60)),
                ('chair', models.BigIntegerField(null=True)),
                ('chair_name', models.CharField(max_length=60)),
                ('state', models.CharField(default='planned', max_length=14)),
                ('planned_by', models.BigIntegerField(null=True)),
                ('approved_on', models.DateField(null=True)),
                ('notified_on', models.DateField(null=True)),
                ('minutes', models.TextField(blank=True)),
                ('drafted_by', models.JSONField(default=list)),
                ('agreed_by', models.BigIntegerField(null=True)),
                ('number', models.CharField(blank=True, max_length=40)),
                ('issued_on', models.DateField(null=True)),
                ('cancelled_for', models.CharField(blank=True, max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('occasion', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cards.occasion')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'held_on'], name='meetings_me_distric_105f2b_idx')],
                'constraints': [models.UniqueConstraint(fields=('district', 'year', 'serial'), name='one_meeting_per_number')],
            },
        ),
        migrations.CreateModel(
            name='Basis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('room', models.CharField(max_length=12)),
                ('thing', models.BigIntegerField(null=True)),
                ('name', models.CharField(max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('circular', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.circular')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'room', 'thing'], name='meetings_ba_distric_f49bdd_idx')],
            },
        ),
        migrations.CreateModel(
            name='Copy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(default='sent', max_length=10)),
                ('manner', models.CharField(blank=True, max_length=10)),
                ('note', models.CharField(blank=True, max_length=120)),
                ('circular', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.circular')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'circular', 'unit'), name='one_copy_a_unit')],
            },
        ),
        migrations.CreateModel(
            name='Attendee',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=40)),
                ('part', models.CharField(default='attend', max_length=8)),
                ('state', models.CharField(default='invited', max_length=12)),
                ('substitute', models.CharField(blank=True, max_length=40)),
                ('reason', models.CharField(blank=True, max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.meeting')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('district', 'meeting', 'unit', 'title', 'name'), name='invited_once')],
            },
        ),
        migrations.CreateModel(
            name='AgendaItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.IntegerField(default=0)),
                ('kind', models.CharField(max_length=8)),
                ('title', models.CharField(max_length=60)),
                ('minutes', models.IntegerField()),
                ('speaker', models.CharField(blank=True, max_length=40)),
                ('paper', models.BigIntegerField(null=True)),
                ('state', models.CharField(default='accepted', max_length=10)),
                ('reason', models.CharField(blank=True, max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('unit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.meeting')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'meeting', 'place'], name='meetings_ag_distric_6d64c3_idx')],
            },
        ),
        migrations.CreateModel(
            name='Pack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facts', models.JSONField()),
                ('digest', models.CharField(max_length=80)),
                ('zip_digest', models.CharField(max_length=80)),
                ('frozen_by', models.BigIntegerField(null=True)),
                ('frozen_at', models.DateTimeField()),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.meeting')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'meeting', 'frozen_at'], name='meetings_pa_distric_2d49af_idx')],
            },
        ),
        migrations.CreateModel(
            name='Resolution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.IntegerField()),
                ('text', models.CharField(max_length=500)),
                ('assisting', models.JSONField(default=list)),
                ('due_on', models.DateField(null=True)),
                ('area', models.CharField(default='other', max_length=12)),
                ('duty_item', models.CharField(blank=True, max_length=120)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='districts.district')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.meeting')),
                ('task', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tasks.task')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.unit')),
            ],
            options={
                'indexes': [models.Index(fields=['district', 'meeting', 'place'], name='meetings_re_distric_f1f077_idx')],
            },
        ),
    ]
