"""The features of the house in the order in which they join: platform, reference, sync, then the journey's stages."""

from app import sync
from app.journey import STAGES
from app.kernel.feature import Feature
from app.platform import access, anchors, notices, saved_views, settings
from app.reference import FEATURES as REFERENCE

FEATURES: tuple[Feature, ...] = (
    settings.FEATURE,
    notices.FEATURE,
    saved_views.FEATURE,
    access.FEATURE,
    anchors.FEATURE,
    *REFERENCE,
    sync.FEATURE,
    *STAGES,
)
