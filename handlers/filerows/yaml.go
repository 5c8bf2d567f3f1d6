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
