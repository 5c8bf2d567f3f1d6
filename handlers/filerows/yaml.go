package filerows

import (
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/enkaku/enkaku/models"
)

// looksYAML reports whether a text is a list of rows in YAML.
func looksYAML(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \n")
		if line == "" || strings.HasPrefix(line, "#") || line == "---" {
			continue
		}
		return strings.HasPrefix(line, "- ") && strings.Contains(line, ": ") || strings.HasSuffix(line, ":") && !strings.ContainsAny(line, ",\t ")
	}
	return false
}

// readYAML reads what readJSON reads, written as YAML. Strangers send these
// files: the parser is one whose time and memory grow as the text does.
func readYAML(text string) (models.SourceFile, models.FaultCode) {
	if parts := itemsOf(text); parts != nil {
		return fromItems(parts)
	}
	d := yaml.NewDecoder(strings.NewReader(text))
	var roots []*node
	for {
		var doc yaml.Node
		err := d.Decode(&doc)
		if errors.Is(err, io.EOF) && len(roots) > 0 {
			return fromNodes(roots)
		}
		if err != nil || len(doc.Content) != 1 {
			return models.SourceFile{}, "import.file.broken"
		}
		n, err := plainNode(doc.Content[0], 0)
		if err != nil {
			return models.SourceFile{}, "import.file.broken"
		}
		roots = append(roots, n)
	}
}

// itemsOf are the items of a text that is one list, alone or under one key: each line
// at the depth of the first dash that begins with one begins an item. It is nil for
// any other text.
func itemsOf(text string) (parts []string) {
	depth, from, keys := -1, 0, 0
	at := 0
	for line := range strings.Lines(text) {
		start := at
		at += len(line)
		bare := strings.TrimRight(line, " \n")
		inner := strings.TrimLeft(bare, " ")
		indent := len(bare) - len(inner)
		switch {
		case inner == "" || strings.HasPrefix(inner, "#"):
		case strings.HasPrefix(inner, "- ") && (depth < 0 || indent == depth):
			if depth >= 0 {
				parts = append(parts, text[from:start])
			}
			depth, from = indent, start
		case depth >= 0 && indent <= depth, depth < 0 && (keys > 0 || !strings.HasSuffix(inner, ":") || indent > 0):
			return nil
		case depth < 0:
			keys++
		}
	}
	if depth < 0 {
		return nil
	}
	return append(parts, text[from:])
}

// fromItems reads a list item by item, so that what is held of a long one are its
// rows.
func fromItems(parts []string) (file models.SourceFile, code models.FaultCode) {
	t := newTable()
	for _, part := range parts {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(part), &doc); err != nil || len(doc.Content) != 1 {
			return file, "import.file.broken"
		}
		list, err := plainNode(doc.Content[0], 0)
		if err != nil || !list.isList {
			return file, "import.file.broken"
		}
		for _, j := range list.list {
			if len(j.postings()) > 0 {
				file.Format = models.SourceJobPosting
			}
			t.add(j)
		}
	}
	if file.Format == "" {
		file.Format = models.SourceJSON
	}
	file.Names, file.Rows = t.names, t.rows
	return file, ""
}

// plainNode is a YAML value as the JSON value it stands for. References to other
// values are refused: a few of them can stand for a million rows.
func plainNode(y *yaml.Node, depth int) (*node, error) {
	if depth > maxJSONDepth || y.Kind == yaml.AliasNode {
		return nil, errors.New("yaml: too deep, or a reference")
	}
	n := &node{}
	switch y.Kind {
	case yaml.MappingNode:
		n.fields = map[string]*node{}
		for i := 0; i+1 < len(y.Content); i += 2 {
			child, err := plainNode(y.Content[i+1], depth+1)
			if err != nil {
				return nil, err
			}
			key := y.Content[i].Value
			if n.fields[key] == nil {
				n.keys = append(n.keys, key)
			}
			n.fields[key] = child
		}
	case yaml.SequenceNode:
		n.isList = true
		for _, c := range y.Content {
			child, err := plainNode(c, depth+1)
			if err != nil {
				return nil, err
			}
			n.list = append(n.list, child)
		}
	case yaml.ScalarNode:
		switch y.Tag {
		case "!!null":
		case "!!bool":
			n.text = strings.ToUpper(y.Value)
		default:
			n.text = y.Value
		}
	}
	return n, nil
}
