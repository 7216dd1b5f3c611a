"""The database below the services, for tests that look at it, damage it or turn its clock."""

from hope_desktop.services.opening import Services
from hope_desktop.storage.database import Database


def database_of(services: Services) -> Database:
    """No page and no command gets it; the services alone write to it."""
    return services._database
