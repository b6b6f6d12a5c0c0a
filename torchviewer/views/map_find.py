"""Which instant of the drawn path lies under a pixel."""

import numpy as np

from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_points import on_map
from torchviewer.views.map_samples import Samples


def instant_at(
    view: MapFrame, path: Samples, x_px: float, y_px: float, reach_px: float
) -> float | None:
    """When the path passes nearest to a pixel, s UTC; None if not within `reach_px`.

    Between two samples the path is taken for straight and even.
    """
    best_px, found = reach_px, None
    for run in path.runs():
        x, y = on_map(view, run.lat_deg, run.lon_deg)
        known = np.isfinite(x)
        if known.sum() < 2:
            continue
        for shift in view.copies(float(x[known].min()), float(x[known].max())):
            x0, y0, dx, dy = x[:-1] + shift, y[:-1], np.diff(x), np.diff(y)
            size = np.maximum(dx * dx + dy * dy, 1e-12)
            part = np.clip(((x_px - x0) * dx + (y_px - y0) * dy) / size, 0.0, 1.0)
            away = np.hypot(x0 + part * dx - x_px, y0 + part * dy - y_px)
            away[~np.isfinite(away)] = np.inf
            index = int(np.argmin(away))
            if away[index] < best_px:
                best_px = float(away[index])
                step_s = run.utc_s[index + 1] - run.utc_s[index]
                found = float(run.utc_s[index] + part[index] * step_s)
    return found
