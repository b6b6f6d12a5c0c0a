"""Write `resources/sky/stars.npz`: the stars that the naked eye sees, brightest first.

The form is told in `resources/sky/README.md`.
"""

import json
import sys
from pathlib import Path

import numpy as np

STARS = "d3-celestial/package/data/stars.6.json"
NO_COLOUR = 0.0  # white, as Vega is; two of the 5,044 stars have no measured index


def main(unpacked: Path, resources: Path) -> None:
    target = resources / "sky"
    target.mkdir(parents=True, exist_ok=True)
    features = json.loads((unpacked / STARS).read_text(encoding="utf-8"))["features"]
    np.savez_compressed(target / "stars.npz", **packed(features))


def packed(features: list[dict]) -> dict[str, np.ndarray]:
    """Whole numbers of small units, in the order of brightness, then of the catalogue."""
    features = sorted(features, key=lambda star: (star["properties"]["mag"], star["id"]))
    properties = [star["properties"] for star in features]
    places_deg = np.array([star["geometry"]["coordinates"] for star in features])
    places_deg[:, 0] %= 360.0  # drawn as longitudes, right ascension runs from -180 to 180 there
    magnitudes = np.array([each["mag"] for each in properties], float)
    colours = np.array([each["bv"] or NO_COLOUR for each in properties], float)
    return {
        "places": np.rint(places_deg * 10_000).astype(np.int32),
        "magnitudes": np.rint(magnitudes * 100).astype(np.int16),
        "colours": np.rint(colours * 1_000).astype(np.int16),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
