import pytest

from isnad.linking import Linker, MemoryLinkStore
from isnad.records import Outlet

OUTLETS = {
    "madar": Outlet("madar", "وكالة مدار", "https://madar.example", kind="agency", credits=("مدار",)),
    "nahar": Outlet("nahar", "النهار الجديد", "https://nahar.example", owner="sahlan-media"),
    "sada": Outlet("sada", "صدى سهلان", "https://sada.example"),
    "tv": Outlet("tv", "قناة سهلان", "https://tv.example", owner="sahlan-media"),
}


@pytest.fixture
def outlets():
    return OUTLETS


@pytest.fixture
def store():
    return MemoryLinkStore()


@pytest.fixture
def linker(store, outlets):
    return Linker(store, outlets)
