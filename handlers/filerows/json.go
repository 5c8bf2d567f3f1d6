package filerows

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/enkaku/enkaku/models"
)

// node is a JSON value that keeps the order of its keys.
type node struct {
	keys   []string
	fields map[string]*node
	list   []*node
	isList bool
	text   string
}

// maxJSONDepth is how deep values may be nested.
const maxJSONDepth = 40

// readJSON reads JobPosting objects: one, a list, or below @graph; else a list
// of objects, or one object a line.
func readJSON(text string) (models.SourceFile, models.FaultCode) {
	if file, ok := fromList(text); ok {
		return file, ""
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var roots []*node
	for {
		n, err := parseJSON(d, 0)
		if errors.Is(err, io.EOF) && len(roots) > 0 {
			break
		}
		if err != nil {
			return models.SourceFile{}, "import.file.broken"
		}
		roots = append(roots, n)
	}
	return fromNodes(roots)
}

func fromNodes(roots []*node) (file models.SourceFile, code models.FaultCode) {
	var jobs []*node
	for _, n := range roots {
		jobs = append(jobs, n.postings()...)
	}
	file.Format = models.SourceJobPosting
	if len(jobs) == 0 {
		file.Format = models.SourceJSON
		if jobs = roots; len(roots) == 1 {
			jobs = roots[0].objects()
		}
	}
	t := newTable()
	for _, j := range jobs {
		t.add(j)
	}
	file.Names, file.Rows = t.names, t.rows
	return file, ""
}

// add makes a row of an object.
func (t *table) add(j *node) {
	row := t.row(len(t.rows) + 1)
	if j.fields == nil {
		t.rows[row.i].Fault = "import.row.broken"
		return
	}
	j.flatten(row, "")
}

// fromList reads a list object by object, so that what is held of a long one are its
// rows. It reports false when not all of them are of one kind, JobPosting or none.
func fromList(text string) (file models.SourceFile, ok bool) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if first, err := d.Token(); err != nil || first != json.Delim('[') {
		return file, false
	}
	t := newTable()
	for d.More() {
		j, err := parseJSON(d, 1)
		if err != nil {
			return file, false
		}
		format := models.SourceJSON
		if found := j.postings(); len(found) == 1 && found[0] == j {
			format = models.SourceJobPosting
		} else if len(found) > 0 {
			return file, false
		}
		if file.Format != "" && file.Format != format {
			return file, false
		}
		file.Format = format
		t.add(j)
	}
	if _, err := d.Token(); err != nil || len(t.rows) == 0 {
		return file, false
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return file, false
	}
	file.Names, file.Rows = t.names, t.rows
	return file, true
}

func parseJSON(d *json.Decoder, depth int) (*node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	if depth > maxJSONDepth {
		return nil, errors.New("json: too deep")
	}
	n := &node{}
	switch t := token.(type) {
	case json.Delim:
		n.isList = t == '['
		if !n.isList {
			n.fields = map[string]*node{}
		}
		for d.More() {
			key := ""
			if !n.isList {
				name, err := d.Token()
				if err != nil {
					return nil, err
				}
				key, _ = name.(string)
			}
			child, err := parseJSON(d, depth+1)
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			if err != nil {
				return nil, err
			}
			if n.isList {
				n.list = append(n.list, child)
				continue
			}
			if n.fields[key] == nil {
				n.keys = append(n.keys, key)
			}
			n.fields[key] = child
		}
		if _, err := d.Token(); err != nil {
			return nil, io.ErrUnexpectedEOF
		}
	case string:
		n.text = t
	case json.Number:
		n.text = t.String()
	case bool:
		n.text = map[bool]string{true: "TRUE", false: "FALSE"}[t]
	}
	return n, nil
}

// postings are the objects of type JobPosting in a value.
func (n *node) postings() (out []*node) {
	if n.fields != nil {
		if t := n.fields["@type"]; t != nil && t.says("JobPosting") {
			return []*node{n}
		}
	}
	for _, c := range n.list {
		out = append(out, c.postings()...)
	}
	for _, key := range n.keys {
		out = append(out, n.fields[key].postings()...)
	}
	return out
}

func (n *node) says(word string) bool {
	if strings.EqualFold(n.text, word) || strings.HasSuffix(n.text, "/"+word) {
		return true
	}
	for _, c := range n.list {
		if c.says(word) {
			return true
		}
	}
	return false
}

// objects are the rows of a list, or of the longest list that an object holds.
func (n *node) objects() []*node {
	if n.isList {
		return n.list
	}
	best := []*node{n}
	found := false
	for _, key := range n.keys {
		if c := n.fields[key]; c.isList && len(c.list) > 0 && c.list[0].fields != nil && (!found || len(c.list) > len(best)) {
			best, found = c.list, true
		}
	}
	return best
}

// flatten puts an object into a row under dotted names. A postal address is one
// value.
func (n *node) flatten(row rowOf, name string) {
	switch {
	case n.isList:
		for _, c := range n.list {
			c.flatten(row, name)
		}
	case n.fields == nil:
		row.add(name, n.text)
	case n.isAddress():
		row.add(name, n.address())
	case n.names():
		row.add(name, n.fields["name"].text)
	default:
		for _, key := range n.keys {
			if strings.HasPrefix(key, "@") {
				continue
			}
			full := key
			if name != "" {
				full = name + "." + key
			}
			n.fields[key].flatten(row, full)
		}
	}
}

// names reports whether an object only gives the name of a place.
func (n *node) names() bool {
	t := n.fields["@type"]
	if t == nil || n.fields["name"] == nil {
		return false
	}
	return t.says("Country") || t.says("State") || t.says("City") || t.says("AdministrativeArea")
}

func (n *node) isAddress() bool {
	t := n.fields["@type"]
	return t != nil && t.says("PostalAddress") || n.fields["addressRegion"] != nil || n.fields["addressLocality"] != nil
}

func (n *node) address() string {
	var parts []string
	for _, key := range []string{"addressRegion", "addressLocality", "streetAddress"} {
		if f := n.fields[key]; f != nil && f.text != "" {
			parts = append(parts, f.text)
		}
	}
	text := strings.Join(parts, "")
	if len(text) > 0 && text[0] < 0x80 {
		text = strings.Join(parts, ", ")
	}
	return text
}

// readPage reads the JobPosting objects that a web page carries.
func readPage(page string) (models.SourceFile, models.FaultCode) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return models.SourceFile{}, "import.file.broken"
	}
	var roots []*node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "script" || n.FirstChild == nil || !isLinked(n) {
			continue
		}
		d := json.NewDecoder(strings.NewReader(strings.TrimSpace(n.FirstChild.Data)))
		d.UseNumber()
		if one, err := parseJSON(d, 0); err == nil && len(one.postings()) > 0 {
			roots = append(roots, one)
		}
	}
	if len(roots) == 0 {
		return models.SourceFile{}, "import.file.no_rows"
	}
	return fromNodes(roots)
}

func isLinked(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "type" && strings.Contains(strings.ToLower(a.Val), "ld+json") {
			return true
		}
	}
	return false
}
