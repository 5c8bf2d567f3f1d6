package filerows

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Limits of an XML file.
const (
	maxXMLDepth  = 64
	maxXMLTokens = 4_000_000
)

// element is one element of an XML file. Names keep their prefix.
type element struct {
	name     string
	attrs    []xml.Attr
	text     strings.Builder
	children []*element
}

// readXML reads an XML feed: the element that comes again and again, with
// elements of its own, is one job each.
func readXML(text string) (file models.SourceFile, code models.FaultCode) {
	root, err := parseXML(text)
	if err != nil || root == nil {
		return file, "import.file.broken"
	}
	parent, name := repeated(root)
	if parent == nil {
		return file, "import.file.no_rows"
	}
	file.Split = parent.name + "/" + name
	file.Format = formatOf(root, name)
	t := newTable()
	for _, c := range parent.children {
		if c.name == name {
			values := t.row(len(t.rows) + 1)
			for _, field := range c.children {
				flattenXML(values, "", field)
			}
		}
	}
	file.Names, file.Rows = t.names, t.rows
	return file, ""
}

func parseXML(text string) (root *element, err error) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	var open []*element
	for n := 0; ; n++ {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) && len(open) == 0 {
			return root, nil
		}
		if err != nil || n > maxXMLTokens || len(open) > maxXMLDepth {
			return nil, errors.New("xml: broken, too deep or too long")
		}
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: prefixed(t.Name), attrs: append([]xml.Attr(nil), t.Attr...)}
			if len(open) > 0 {
				up := open[len(open)-1]
				up.children = append(up.children, e)
			} else if root == nil {
				root = e
			}
			open = append(open, e)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1].name != prefixed(t.Name) {
				return nil, errors.New("xml: an end without its start")
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text.Write(t)
			}
		}
	}
}

func prefixed(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}

// jobNames are elements that are a job even when there is only one.
var jobNames = map[string]bool{"job": true, "item": true, "entry": true, "position": true, "vacancy": true, "offer": true,
	"posting": true, "jobposting": true, "求人": true, "ad": true, "advert": true, "listing": true}

// repeated finds the element with fields of its own that comes most often
// under one parent.
func repeated(root *element) (parent *element, name string) {
	best := 0
	var walk func(e *element)
	walk = func(e *element) {
		counts := map[string]int{}
		for _, c := range e.children {
			if len(c.children) < 2 {
				continue
			}
			counts[c.name]++
			n := counts[c.name] * 2
			if jobNames[strings.ToLower(c.name)] {
				n = n*4 + 1
			}
			if n > best && (counts[c.name] > 1 || jobNames[strings.ToLower(c.name)]) {
				best, parent, name = n, e, c.name
			}
		}
		for _, c := range e.children {
			walk(c)
		}
	}
	walk(root)
	return parent, name
}

// formatOf names the standard that a feed follows.
func formatOf(root *element, job string) models.SourceFormat {
	switch {
	case root.name == "rss" || strings.HasSuffix(root.name, ":RDF"):
		return models.SourceRSS
	case root.name == "feed" && job == "entry":
		return models.SourceAtom
	}
	for _, parent := range append([]*element{root}, root.children...) {
		for _, c := range parent.children {
			for _, field := range c.children {
				switch strings.ToLower(field.name) {
				case "referencenumber":
					return models.SourceIndeed
				case "partnerjobid":
					return models.SourceLinkedIn
				}
			}
		}
	}
	return models.SourceXML
}

// flattenXML puts an element into a row under its dotted name. An element that
// says all in an attribute (Atom's link and category) has that as its value.
func flattenXML(row rowOf, above string, e *element) {
	name := e.name
	if above != "" {
		name = above + "." + name
	}
	text := strings.TrimSpace(e.text.String())
	if text == "" && len(e.children) == 0 {
		for _, a := range e.attrs {
			switch a.Name.Local {
			case "href", "term", "value", "label":
				if text == "" {
					text = a.Value
				}
			}
		}
	}
	if text != "" || len(e.children) == 0 {
		row.add(name, text)
	}
	for _, c := range e.children {
		flattenXML(row, name, c)
	}
}
