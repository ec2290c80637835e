from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='District',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=12, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('office_phone', models.CharField(blank=True, max_length=40)),
                ('hash_algorithm', models.CharField(default='sha256', max_length=10)),
                ('is_demo', models.BooleanField(default=False)),
                ('demo_at', models.DateTimeField(null=True)),
                ('meeting_on', models.DateField(null=True)),
            ],
        ),
    ]
