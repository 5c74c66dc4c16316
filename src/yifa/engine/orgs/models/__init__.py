"""The tables of organisations and people; one concept a module."""

from yifa.engine.orgs.models.certificate import Certificate
from yifa.engine.orgs.models.dated import Dated, in_force_on
from yifa.engine.orgs.models.org import Org
from yifa.engine.orgs.models.org_edge import OrgEdge
from yifa.engine.orgs.models.person import Person
from yifa.engine.orgs.models.place import Place
from yifa.engine.orgs.models.post import Post

__all__ = ["Certificate", "Dated", "Org", "OrgEdge", "Person", "Place", "Post", "in_force_on"]
