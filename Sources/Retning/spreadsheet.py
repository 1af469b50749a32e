"""Reads and writes Excel workbooks for Retning. What is wrong goes out as data: the caller has the words for it.

    read FILE [SHEET]   → {"sheet", "csv", "faults": [[code, cell, text]], "warnings": [[code, text]]} on standard output
    write FILE CONTENT  the file CONTENT holds {"title", "columns": [[name, width]], "rows": [[…]], "statuses": […],
                        "guideTitle", "guide": [[…]]}

Ends with 3 where openpyxl is not installed, and with 4 where the file cannot be written.
"""

import csv
import datetime
import decimal
import io
import json
import re
import resource
import sys
import zipfile

# A workbook is compressed: a small file may hold more than there is room for.
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (300, 300))

try:
    import openpyxl
except ImportError:
    sys.exit(3)

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

# The columns whose numbers are figures, in any of the formats.
FIGURES = {"value", "obs_value"}


def number(value, is_figure, is_percent):
    """A number's text; a figure without decimal sign, so that it says nothing of what other cells mean by a comma."""
    if isinstance(value, int):
        return str(value * 100) + " %" if is_percent else str(value)
    exact = decimal.Decimal(format(value, ".15g"))
    if is_percent:
        exact *= 100
    exact = exact.normalize()
    _, digits, exponent = exact.as_tuple()
    if exponent >= 0:
        text = format(exact, "f")
    elif is_figure:
        text = ("-" if exact < 0 else "") + "".join(map(str, digits)) + "e%d" % exponent
    else:
        text = format(exact, "f")
    return text + " %" if is_percent else text


def date(value, form):
    day = value.date() if isinstance(value, datetime.datetime) else value
    return day.isoformat() if "d" in form.lower() else day.isoformat()[:7]


def text(cell, is_figure, form):
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return number(value, is_figure, form.rstrip().endswith("%"))
    if isinstance(value, (datetime.datetime, datetime.date)):
        return date(value, form)
    return " ".join(str(value).split("\n"))


def chosen(book, name, warnings):
    if name is not None:
        if name not in book.sheetnames:
            fail("sheet", name, ", ".join(book.sheetnames))
        return book[name]
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    filled = [sheet for sheet in visible if sheet.max_row > 1]
    if not filled:
        fail("empty", "", ", ".join(book.sheetnames))
    tables = [sheet for sheet in filled if any(str(cell.value).lower() in FIGURES for cell in sheet[1])]
    sheet = (tables or filled)[0]
    others = [other.title for other in tables if other is not sheet]
    if others:
        warnings.append(["sheets", sheet.title, ", ".join(others)])
    return sheet


def fail(code, cell, detail):
    json.dump({"faults": [[code, cell, detail]], "warnings": [], "sheet": "", "csv": ""}, sys.stdout)
    sys.exit(0)


def read(path, name):
    warnings, faults = [], []
    try:
        shown = openpyxl.load_workbook(path, data_only=True)
        written = openpyxl.load_workbook(path)
    except MemoryError:
        fail("large", "", "")
    except Exception as problem:
        fail("broken", "", type(problem).__name__)
    sheet = chosen(shown, name, warnings)
    if not hasattr(sheet, "iter_rows"):
        fail("broken", "", sheet.title)
    formulas = written[sheet.title]
    header = [str(cell.value).lower() if cell.value is not None else "" for cell in sheet[1]]
    rows = []
    hidden = sum(1 for row in sheet.row_dimensions.values() if row.hidden)
    if hidden:
        warnings.append(["hidden", sheet.title, str(hidden)])
    for merged in sheet.merged_cells.ranges:
        warnings.append(["merged", sheet.title, merged.coord])
    for line, row in enumerate(sheet.iter_rows(), 1):
        cells = []
        for cell in row:
            column = cell.column - 1
            is_figure = line > 1 and column < len(header) and header[column] in FIGURES
            formula = formulas.cell(cell.row, cell.column).value
            if cell.data_type == "e":
                faults.append(["error", cell.coordinate, str(cell.value)])
            elif cell.value is None and isinstance(formula, str) and formula.startswith("="):
                faults.append(["formula", cell.coordinate, formula])
            cells.append(text(cell, is_figure, cell.number_format or ""))
        rows.append(cells)
    while rows and not any(rows[-1]):
        rows.pop()
    out = io.StringIO()
    # Every cell is quoted, so that a row of empty ones is still a line of the file.
    csv.writer(out, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    json.dump({"sheet": sheet.title, "csv": out.getvalue(), "faults": faults, "warnings": warnings}, sys.stdout)


def write(path, content_path):
    with open(content_path, encoding="utf-8") as file:
        content = json.load(file)
    book = openpyxl.Workbook()
    book.properties.creator = "Retning"
    sheet = book.active
    sheet.title = content["title"][:31]
    names = [name for name, _ in content["columns"]]
    sheet.append(names)
    for row in content["rows"]:
        sheet.append(row)
    head = PatternFill("solid", fgColor="1B3A57")
    remark = PatternFill("solid", fgColor="F1F3F5")
    fill_in = PatternFill("solid", fgColor="FFF8DB")
    for column, (name, width) in enumerate(content["columns"], 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        top = sheet.cell(1, column)
        top.font, top.fill = Font(bold=True, color="FFFFFF"), head
        for row in range(2, len(content["rows"]) + 2):
            cell = sheet.cell(row, column)
            if name.startswith("#"):
                cell.fill, cell.font = remark, Font(color="5F6B76")
            elif name in ("value", "status", "note"):
                cell.fill = fill_in
            if name == "note":
                cell.alignment = Alignment(wrap_text=True)
    if "status" in names:
        letter = get_column_letter(names.index("status") + 1)
        choice = DataValidation(type="list", formula1='"%s"' % ",".join(content["statuses"]), allow_blank=True)
        sheet.add_data_validation(choice)
        choice.add("%s2:%s%d" % (letter, letter, max(2, len(content["rows"]) + 1)))
    sheet.freeze_panes = "A2"
    guide = book.create_sheet(content["guideTitle"])
    for row in content["guide"]:
        guide.append(row)
    guide.column_dimensions["A"].width = 14
    guide.column_dimensions["B"].width = 90
    for row in guide.iter_rows():
        row[0].font = Font(bold=True)
        for cell in row[1:]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    try:
        save(book, path)
    except OSError:
        sys.exit(4)


def save(book, path):
    """Writes the workbook without the time of day, so that the same content is the same file."""
    timed = io.BytesIO()
    book.save(timed)
    with zipfile.ZipFile(timed) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", part)
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    mode, path, *rest = sys.argv[1:]
    read(path, rest[0] if rest else None) if mode == "read" else write(path, rest[0])
