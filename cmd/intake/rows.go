package intake

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
)

// Row is one entry of a file as JSON, with where it stands.
type Row struct {
	Line int // line in the file for JSON Lines and CSV, position from 1 for YAML
	Data json.RawMessage
	Err  error // the row cannot be read at all
}

// MaxRowBytes bounds one row.
const MaxRowBytes = 1 << 20

// ReadRows calls fn with each row of a file, told apart by its name: .yaml and
// .yml (a list, or a map with one list), .jsonl and .ndjson, .csv (a header of
// dotted field names; lists split by "|"). It stops at the first error of fn.
func ReadRows(name string, r io.Reader, fn func(Row) error) error {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		return readYAML(r, fn)
	case ".jsonl", ".ndjson":
		return readLines(r, fn)
	case ".csv":
		return readCSV(r, fn)
	default:
		return fmt.Errorf("%s: want a .yaml, .jsonl or .csv file", name)
	}
}

func readYAML(r io.Reader, fn func(Row) error) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	doc, err := treeOf(data)
	if err != nil {
		return fmt.Errorf("not YAML: %w", err)
	}
	list, ok := doc.([]any)
	if m, isMap := doc.(map[string]any); isMap && len(m) == 1 {
		for _, v := range m {
			list, ok = v.([]any)
		}
	}
	if !ok {
		return errors.New("want a list of rows, or one name with a list of rows")
	}
	for i, v := range list {
		row := Row{Line: i + 1}
		if row.Data, err = json.Marshal(v); err != nil {
			row.Err = errors.New(`a name before a colon is no text: put what is one value in quotes, such as "18:00"`)
		}
		if err := fn(row); err != nil {
			return err
		}
	}
	return nil
}

func readLines(r io.Reader, fn func(Row) error) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 64<<10), MaxRowBytes)
	for line := 1; sc.Scan(); line++ {
		text := bytes.TrimSpace(sc.Bytes())
		if len(text) == 0 {
			continue
		}
		if err := fn(Row{Line: line, Data: bytes.Clone(text)}); err != nil {
			return err
		}
	}
	return sc.Err()
}

func readCSV(r io.Reader, fn func(Row) error) error {
	cr := csv.NewReader(bufio.NewReader(skipBOM(r)))
	cr.FieldsPerRecord = -1
	head, err := cr.Read()
	if err != nil {
		return fmt.Errorf("no header line: %w", err)
	}
	for {
		record, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		row := Row{}
		var bad *csv.ParseError
		switch {
		case errors.As(err, &bad):
			row.Line, row.Err = bad.StartLine, err
		case err != nil:
			return err
		default:
			row.Line, _ = cr.FieldPos(0)
			row.Data, row.Err = csvObject(head, record)
		}
		if err := fn(row); err != nil {
			return err
		}
	}
}

func skipBOM(r io.Reader) io.Reader {
	br := bufio.NewReader(r)
	if b, err := br.Peek(3); err == nil && bytes.Equal(b, []byte("\xef\xbb\xbf")) {
		_, _ = br.Discard(3)
	}
	return br
}

// csvObject builds a nested object from dotted column names. What a cell holds
// follows from the kind of its field; empty cells are absent.
func csvObject(head, record []string) (json.RawMessage, error) {
	if len(record) != len(head) {
		return nil, fmt.Errorf("has %d cells, the header has %d", len(record), len(head))
	}
	root := map[string]any{}
	for i, name := range head {
		cell := strings.TrimSpace(record[i])
		if cell == "" {
			continue
		}
		parts := strings.Split(strings.TrimSpace(name), ".")
		node := root
		for _, p := range parts[:len(parts)-1] {
			next, ok := node[p].(map[string]any)
			if !ok {
				next = map[string]any{}
				node[p] = next
			}
			node = next
		}
		node[parts[len(parts)-1]] = csvValue(strings.TrimSpace(name), cell)
	}
	return json.Marshal(root)
}

// csvValue is a cell as the value of the field of that name: a list split by
// "|", a number, true or false. A cell that is no number stays a text, which
// is refused by name.
func csvValue(name, cell string) any {
	switch kind := csvKind(name); kind {
	case models.KindLines, models.KindChoices, models.KindWeek:
		parts := strings.Split(cell, "|")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		return parts
	case models.KindWhole, models.KindNumber:
		if n, err := strconv.ParseFloat(strings.ReplaceAll(cell, ",", ""), 64); err == nil {
			return n
		}
	case models.KindFlag, models.KindAnswer, models.KindCover:
		if cell == "true" || cell == "false" {
			return cell == "true"
		}
	}
	return cell
}

// csvKind is the kind of what stands in a column; columns that are no fields
// hold text, with few exceptions.
func csvKind(name string) models.Kind {
	switch {
	case name == "practice_areas":
		return models.KindLines
	case strings.HasPrefix(name, "terms.renewal.cap."), strings.HasPrefix(name, "pay.normalized_hourly."):
		return models.KindWhole
	}
	return wire.KindOf(name) // of no field: text, the first of kinds
}
