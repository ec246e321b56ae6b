"""Alembic's environment: migrations run in one transaction, on SQLite as on PostgreSQL."""

from alembic import context

from app.storage.models import Claim
from app.storage.schema import is_of_models

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Claim.metadata,
    transactional_ddl=True,  # SQLite has it once the driver leaves transactions alone, see app/storage/engine.py
    transaction_per_migration=False,
    compare_type=True,
    include_name=is_of_models,
)
with context.begin_transaction():
    context.run_migrations()
