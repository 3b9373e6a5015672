#!/bin/sh
# Runs once, when the database is made: the role that the rights belong to and the login of the application.
set -e
psql -v ON_ERROR_STOP=1 -v password="$ZHURNAL_APPLICATION_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role zhurnal_app nologin;
create role zhurnal login password :'password' in role zhurnal_app;
SQL
