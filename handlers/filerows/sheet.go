package filerows

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/enkaku/enkaku/models"
)

// Limits of a spreadsheet: what it unpacks to, and what of it is held in
// memory. Without the first a small file can unpack to gigabytes.
const (
	maxUnpacked = 64 << 20
	maxSheetXML = 64 << 20
)

// readSheet reads the fullest sheet of a workbook. Numbers stand as they are
// kept, so that dates are day numbers and hours parts of a day; what they mean
// follows from the column.
func readSheet(content []byte) (models.SourceFile, models.FaultCode) {
	book, err := excelize.OpenReader(bytes.NewReader(content),
		excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxSheetXML})
	if err != nil && strings.Contains(err.Error(), "size exceeds") { // excelize has no type for it
		return models.SourceFile{}, "import.file.unpacks"
	}
	if err != nil {
		return models.SourceFile{}, "import.file.broken"
	}
	defer book.Close()
	var best []line
	for _, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		lines, err := sheetLines(book, name)
		if err != nil {
			return models.SourceFile{}, "import.file.broken"
		}
		if weight(lines) > weight(best) {
			best = lines
		}
	}
	return fromLines(best, models.SourceSheet)
}

func weight(lines []line) (n int) {
	for _, l := range lines {
		n += filled(l.cells)
	}
	return n
}

// maxEmpty is how many empty rows in a row end a sheet: one lone cell at the
// bottom makes a million of them.
const maxEmpty = 500

func sheetLines(book *excelize.File, name string) (out []line, err error) {
	shown, err := book.Rows(name)
	if err != nil {
		return nil, err
	}
	defer shown.Close()
	kept, err := book.Rows(name)
	if err != nil {
		return nil, err
	}
	defer kept.Close()
	empty := 0
	for n := 1; shown.Next() && kept.Next() && len(out) <= models.MaxSourceRows+100; n++ {
		written, err := shown.Columns()
		if err != nil {
			return nil, err
		}
		cells, err := kept.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		for i := range cells {
			if i < len(written) && (written[i] == "TRUE" || written[i] == "FALSE") {
				cells[i] = written[i]
			} else if f, err := strconv.ParseFloat(cells[i], 64); err == nil && len(cells[i]) > 15 {
				cells[i] = strconv.FormatFloat(f, 'f', 6, 64) // 0.79166666666666663
			}
		}
		// One more than are taken, so that a sheet too wide is told from one that fits.
		cells = cells[:min(len(cells), models.MaxSourceColumns+1)]
		if filled(cells) == 0 {
			if empty++; empty > maxEmpty {
				break
			}
			continue
		}
		empty = 0
		out = append(out, line{n, cells})
	}
	return out, nil
}
