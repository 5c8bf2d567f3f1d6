package filerows

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
)

// MaxFile is the largest file that is read, in bytes.
const MaxFile = 20 << 20

// Read reads a file into rows. code says what is wrong with it: empty, too
// large, bytes of no encoding, damaged, without a job, with too many rows.
func Read(content []byte) (file models.SourceFile, code models.FaultCode) {
	switch {
	case len(bytes.TrimSpace(content)) == 0:
		return file, "import.file.empty"
	case len(content) > MaxFile:
		return file, "import.file.too_large"
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		file, code = readSheet(content)
	case bytes.HasPrefix(content, []byte("\xD0\xCF\x11\xE0")): // Excel's files until 2003
		return file, "import.file.old_sheet"
	default:
		text, encoding, ok := decode(content)
		if !ok {
			return file, "import.file.encoding"
		}
		file, code = readText(text)
		file.Encoding = encoding
	}
	if code != "" {
		return models.SourceFile{}, code
	}
	if len(file.Names) > models.MaxSourceColumns {
		return models.SourceFile{}, "import.file.too_wide"
	}
	clean(&file)
	switch {
	case len(file.Rows) == 0:
		return models.SourceFile{}, "import.file.no_rows"
	case len(file.Rows) > models.MaxSourceRows:
		return models.SourceFile{}, "import.file.too_many"
	}
	return file, ""
}

// readText tells the formats of text apart by how the text begins.
func readText(text string) (models.SourceFile, models.FaultCode) {
	start := strings.TrimSpace(text)
	lower := strings.ToLower(start[:min(len(start), 512)])
	switch {
	case start == "":
		return models.SourceFile{}, "import.file.empty"
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"),
		strings.HasPrefix(lower, "<") && strings.Contains(lower, "<html"),
		strings.HasPrefix(lower, "<script"), strings.HasPrefix(lower, "<head"), strings.HasPrefix(lower, "<body"):
		return readPage(start)
	case start[0] == '<':
		return readXML(start)
	case start[0] == '[' || start[0] == '{':
		return readJSON(start)
	case looksYAML(start):
		return readYAML(start)
	}
	return readTable(text)
}

// clean makes every value plain text: HTML becomes text with its lists, errors
// of a spreadsheet become nothing.
func clean(file *models.SourceFile) {
	for r := range file.Rows {
		row := &file.Rows[r]
		for len(row.Values) < len(file.Names) {
			row.Values = append(row.Values, "")
		}
		for i, v := range row.Values {
			row.Values[i] = cell(v)
		}
	}
	dropEmptyColumns(file)
}

// dropEmptyColumns takes out columns that have neither a heading nor a value.
func dropEmptyColumns(file *models.SourceFile) {
	keep := make([]bool, len(file.Names))
	for i, name := range file.Names {
		keep[i] = name != ""
		for _, row := range file.Rows {
			keep[i] = keep[i] || row.Values[i] != ""
		}
	}
	only := func(list []string) (out []string) {
		for i, v := range list {
			if i < len(keep) && keep[i] {
				out = append(out, v)
			}
		}
		return out
	}
	for r := range file.Rows {
		file.Rows[r].Values = only(file.Rows[r].Values)
	}
	file.Names = only(file.Names)
}

// short is a value without what is beyond the limit.
func short(v string) string {
	if utf8.RuneCountInString(v) <= models.MaxSourceValue {
		return v
	}
	return string([]rune(v)[:models.MaxSourceValue])
}

// printable drops control characters, which no text needs.
func printable(v string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\ufeff' || r == '\ufffe' {
			return -1
		}
		return r
	}, v)
}
