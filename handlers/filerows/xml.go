package filerows

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
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
	number   int // in the order in which elements begin
	attrs    []xml.Attr
	text     strings.Builder
	children []*element
}

// readXML reads an XML feed: the element that comes again and again, with
// elements of its own, is one job each. The file is gone through twice, once for its
// elements alone and once for the jobs one by one: what is held of a large feed are
// its rows.
func readXML(text string) (file models.SourceFile, code models.FaultCode) {
	root, err := parseXML(text, nil, "", nil)
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
	_, err = parseXML(text, parent, name, func(job *element) {
		values := t.row(len(t.rows) + 1)
		nameXML(values, job)
		for _, field := range job.children {
			flattenXML(values, "", field)
		}
	})
	if err != nil {
		return models.SourceFile{}, "import.file.broken"
	}
	file.Names, file.Rows = t.names, t.rows
	return file, ""
}

// parseXML goes through a file and returns its elements without what they say. With
// a parent it hands over each of its children of a name, whole, and keeps none.
func parseXML(text string, parent *element, name string, job func(*element)) (root *element, err error) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	t := tree{parent: parent, name: name, job: job, names: map[string]string{}}
	for n := 0; ; n++ {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) && len(t.open) == 0 {
			return t.root, nil
		}
		if err != nil || n > maxXMLTokens || len(t.open) > maxXMLDepth || !t.take(token) {
			return nil, errors.New("xml: broken, too deep or too long")
		}
	}
}

// tree follows the elements of a file.
type tree struct {
	parent *element
	name   string
	job    func(*element)

	root   *element
	open   []*element
	count  int
	within int               // the depth of the job that is open, 0 for none
	names  map[string]string // so that each name is held once
}

// take follows one token, and reports whether it may stand there.
func (t *tree) take(token xml.Token) bool {
	switch token := token.(type) {
	case xml.StartElement:
		t.begin(token)
	case xml.EndElement:
		last := len(t.open) - 1
		if last < 0 || t.open[last].name != prefixed(token.Name) {
			return false
		}
		if t.within == last+1 {
			t.job(t.open[last])
			t.within = 0
		}
		t.open = t.open[:last]
	case xml.CharData:
		if t.within > 0 {
			t.open[len(t.open)-1].text.Write(token)
		}
	}
	return true
}

func (t *tree) begin(start xml.StartElement) {
	name := prefixed(start.Name)
	if known, ok := t.names[name]; ok {
		name = known
	} else {
		t.names[name] = name
	}
	e := &element{name: name, number: t.count}
	t.count++
	if len(t.open) > 0 {
		up := t.open[len(t.open)-1]
		if t.parent != nil && t.within == 0 && up.number == t.parent.number && name == t.name {
			t.within = len(t.open) + 1
		} else if t.parent == nil || t.within > 0 {
			up.children = append(up.children, e)
		}
	} else if t.root == nil {
		t.root = e
	}
	if t.within > 0 {
		e.attrs = append([]xml.Attr(nil), start.Attr...)
	}
	t.open = append(t.open, e)
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

// nameXML puts what the tag of a job calls it into its row, where no element of the
// same name does: <job id="…">, <item rdf:about="…">.
func nameXML(row rowOf, job *element) {
	for _, a := range job.attrs {
		switch name := strings.ToLower(a.Name.Local); name {
		case "id", "ref", "reference", "code", "about":
			if !slices.ContainsFunc(job.children, func(c *element) bool { return strings.EqualFold(c.name, name) }) && a.Value != "" {
				row.add(name, a.Value)
			}
		}
	}
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
