"""Makes the fonts of pictures in PNG from Debian's: python3 subset.py FOLDER, where FOLDER has Roboto-Regular.ttf and
Roboto-Bold.ttf. Needs fonttools."""

import math
import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

# Latin with its accents, dashes, quotation marks and signs; nothing that Parked's English does not need.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "‘’“”–—…•€−×≈≤≥‰")]



def ring(radius, is_inner=False):
    """Corners of a circle around the middle of a sign, the other way round where it is a hole."""
    turns = [math.tau * at / 48 for at in range(48)]
    corners = [(40 + radius * math.sin(turn), 35 + radius * math.cos(turn)) for turn in turns]
    return corners[::-1] if is_inner else corners


# Signs that Roboto lacks, as corners in hundredths of an em: left, up.
SIGNS = {
    "○": [ring(30), ring(23, is_inner=True)],
    "●": [ring(30)],
    "▲": [[(8, 6), (36, 62), (64, 6)]],
    "▼": [[(8, 62), (64, 62), (36, 6)]],
    "◂": [[(36, 54), (36, 10), (6, 32)]],
    "▸": [[(6, 10), (6, 54), (36, 32)]],
    "→": [[(6, 29), (6, 36), (70, 36), (70, 29)], [(58, 12), (53, 17), (68, 32), (53, 48), (58, 53), (79, 32)]],
}
ADVANCES = {"○": 80, "●": 80, "▲": 72, "▼": 72, "◂": 42, "▸": 42, "→": 86}


def pairs(font):
    """Distances between pairs of letters, out of GPOS, which is not read where pictures are drawn."""
    order = font.getGlyphOrder()
    found = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            for at, left in enumerate(table.Coverage.glyphs):
                if table.Format == 1:
                    for record in table.PairSet[at].PairValueRecord:
                        if record.Value1 and getattr(record.Value1, "XAdvance", 0):
                            found.setdefault((left, record.SecondGlyph), record.Value1.XAdvance)
                else:
                    row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
                    for right in order:
                        value = row[table.ClassDef2.classDefs.get(right, 0)].Value1
                        if value and getattr(value, "XAdvance", 0):
                            found.setdefault((left, right), value.XAdvance)
    return found


def add_signs(font):
    unit = font["head"].unitsPerEm / 100
    order = font.getGlyphOrder()
    for sign, outlines in SIGNS.items():
        name = f"uni{ord(sign):04X}"
        pen = TTGlyphPen(None)
        for corners in outlines:
            pen.moveTo(tuple(round(part * unit) for part in corners[0]))
            for corner in corners[1:]:
                pen.lineTo(tuple(round(part * unit) for part in corner))
            pen.closePath()
        order.append(name)
        font["glyf"].glyphs[name] = glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (round(ADVANCES[sign] * unit), glyph.xMin)
        for table in font["cmap"].tables:
            table.cmap[ord(sign)] = name
    font.setGlyphOrder(order)


def add_pairs(font, found):
    table = KernTable_format_0(apple=False)
    table.coverage, table.tupleIndex, table.kernTable = 1, None, found
    font["kern"] = kern = newTable("kern")
    kern.version, kern.kernTables = 0, [table]


for weight in ["Regular", "Bold"]:
    font = TTFont(Path(sys.argv[1]) / f"Roboto-{weight}.ttf")
    options = Options(layout_features=["kern"], hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    found = pairs(font)
    for name in ["GPOS", "GSUB", "GDEF"]:
        if name in font:
            del font[name]
    basic = {font.getBestCmap()[letter] for letter in range(0x20, 0x7F)} | {font.getBestCmap()[ord(c)] for c in "£’–"}
    add_pairs(font, {pair: by for pair, by in found.items() if basic.issuperset(pair)})
    add_signs(font)
    font.save(f"Roboto-{weight}-Parked.ttf")
