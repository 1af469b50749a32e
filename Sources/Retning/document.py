"""Sets the text of tables in a Word document smaller, so that tables of many columns can be read.

Usage: document.py FROM TO
"""
import re
import sys
import zipfile

HALF_POINTS = 15  # 7.5 points
FONT = "Arial"


def smaller(styles):
    """The document's styles, where what stands in tables (Pandoc's style Compact) is small and in a plain font."""
    run = f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/><w:sz w:val="{HALF_POINTS}"/></w:rPr>'
    style = re.compile(r'(<w:style [^>]*w:styleId="Compact"[^>]*>)(.*?)(</w:style>)', re.S)
    return style.sub(lambda found: found[1] + re.sub(r"<w:rPr>.*?</w:rPr>", "", found[2], flags=re.S) + run + found[3], styles)


def main(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item.filename)
            if item.filename == "word/styles.xml":
                data = smaller(data.decode("utf-8")).encode("utf-8")
            new.writestr(item, data)


main(*sys.argv[1:3])
