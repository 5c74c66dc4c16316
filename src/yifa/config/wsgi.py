"""The site as a WSGI application: ``granian --interface wsgi yifa.config.wsgi:application``."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.config.settings")
application = get_wsgi_application()
