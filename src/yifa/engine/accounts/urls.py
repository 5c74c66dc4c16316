"""Addresses under /accounts/: signing in and out, password, authenticator app, place of work. Nothing of allauth's
e-mail.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.totp import views as totp
from django.urls import path

from yifa.engine.accounts.views import choose_workplace

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("signup/", account.signup, name="account_signup"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("code/", mfa.index, name="mfa_index"),
    path("code/login/", mfa.authenticate, name="mfa_authenticate"),
    path("code/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("code/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("code/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("org/", choose_workplace, name="accounts_workplace"),
]
