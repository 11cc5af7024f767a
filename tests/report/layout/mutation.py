"""Documents turned strange: elements moved, doubled, dropped, values replaced, bytes flipped, archives cut."""

import random
import zipfile
from io import BytesIO

from lxml import etree

_VALUES = (
    "",
    "0",
    "-1",
    "1e999",
    "nan",
    "99999999999999999999",
    "abc",
    "true",
    "none",
    "á",
    "2147483648",
    "0.5",
    "%1",
)


def strange(data: bytes, chance: random.Random) -> bytes:
    """`data` after some mutations of one to three kinds."""
    for _ in range(chance.randint(1, 3)):
        data = chance.choice((_elements, _elements, _elements, _values, _members, _bytes, _cut))(data, chance)
    return data


def _each_part(data: bytes, change, chance: random.Random) -> bytes:
    out = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            names = old.namelist()
            chosen = set(chance.sample(names, min(2, len(names)))) | {"word/document.xml"}
            for name in names:
                content = old.read(name)
                new.writestr(name, change(content, chance) if name in chosen else content)
    except Exception:
        return data  # broken already
    return out.getvalue()


def _parsed(xml: bytes):
    try:
        return etree.fromstring(xml)
    except etree.XMLSyntaxError:
        return None


def _elements(data: bytes, chance: random.Random) -> bytes:
    def change(xml: bytes, chance: random.Random) -> bytes:
        root = _parsed(xml)
        if root is None:
            return xml
        for _ in range(chance.randint(1, 12)):
            every = [e for e in root.iter() if e is not root]
            if len(every) < 2:
                break
            one, other = chance.choice(every), chance.choice(every)
            kind = chance.randrange(5)
            if kind == 0:
                one.getparent().remove(one)
            elif kind == 1:
                one.addnext(etree.fromstring(etree.tostring(one)))
            elif kind == 2 and one not in other.iterancestors() and other not in one.iterancestors():
                other.append(one)
            elif kind == 3:
                one.tag = other.tag
            else:
                one.text = chance.choice(_VALUES)
        return etree.tostring(root)

    return _each_part(data, change, chance)


def _values(data: bytes, chance: random.Random) -> bytes:
    def change(xml: bytes, chance: random.Random) -> bytes:
        root = _parsed(xml)
        if root is None:
            return xml
        for element in root.iter():
            for name in list(element.attrib):
                if chance.random() < 0.02:
                    element.attrib[name] = chance.choice(_VALUES)
                elif chance.random() < 0.01:
                    del element.attrib[name]
        return etree.tostring(root)

    return _each_part(data, change, chance)


def _members(data: bytes, chance: random.Random) -> bytes:
    """Drop a part, or swap the contents of two."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as old:
            parts = {name: old.read(name) for name in old.namelist()}
    except Exception:
        return data
    one, other = chance.choice(list(parts)), chance.choice(list(parts))
    if chance.random() < 0.5:
        parts.pop(one)
    else:
        parts[one], parts[other] = parts[other], parts[one]
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def _bytes(data: bytes, chance: random.Random) -> bytes:
    raw = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        if raw:
            raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))] if data and chance.random() < 0.2 else data
