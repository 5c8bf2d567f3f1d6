package doctor

import (
	"bufio"
	"context"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
)

// exportFile writes one JSON object, field by field. After the first error it
// writes nothing more.
type exportFile struct {
	w      *bufio.Writer
	fields int
	err    error
}

func (f *exportFile) check(err error) {
	if f.err == nil {
		f.err = err
	}
}

func (f *exportFile) write(s string) {
	if f.err == nil {
		_, f.err = f.w.WriteString(s)
	}
}

// json writes a value at a depth of indentation.
func (f *exportFile) json(v any, indent string) {
	data, err := json.MarshalIndent(v, indent, "  ")
	f.check(err)
	f.write(string(named.ReplaceAllFunc(data, func(line []byte) []byte {
		m := named.FindSubmatch(line)
		return slices.Concat(m[1], []byte(snake(string(m[2]))), m[3])
	})))
}

// named is a field of an object, which stands at the beginning of a line; quotes
// within texts are escaped.
var named = regexp.MustCompile(`(?m)^(\s*")([A-Z][A-Za-z0-9]*)(":)`)

// snake writes the name of a field as the others of the file: JobID is job_id.
func snake(name string) string {
	var out strings.Builder
	for i := range len(name) {
		upper := func(at int) bool { return at >= 0 && at < len(name) && name[at] >= 'A' && name[at] <= 'Z' }
		lower := func(at int) bool { return at >= 0 && at < len(name) && !upper(at) }
		if i > 0 && upper(i) && (lower(i-1) || lower(i+1)) {
			out.WriteByte('_')
		}
		out.WriteByte(name[i] | 0x20)
	}
	return out.String()
}

// name begins a field.
func (f *exportFile) name(name string) {
	if f.fields++; f.fields == 1 {
		f.write("{")
	} else {
		f.write(",")
	}
	f.write("\n  ")
	f.json(name, "")
	f.write(": ")
}

// value writes a field.
func (f *exportFile) value(name string, v any) {
	f.name(name)
	f.json(v, "  ")
}

// exportList writes a field that is a list, one value after the other.
func exportList[T any](
	ctx context.Context, f *exportFile, name string, each func(context.Context, func(T) error) error,
) {
	f.name(name)
	f.write("[")
	n := 0
	if f.err == nil {
		f.check(each(ctx, func(v T) error {
			if n++; n > 1 {
				f.write(",")
			}
			f.write("\n    ")
			f.json(v, "    ")
			return f.err
		}))
	}
	if n > 0 {
		f.write("\n  ")
	}
	f.write("]")
}

// end closes the object and returns the first error.
func (f *exportFile) end() error {
	f.write("\n}\n")
	f.check(f.w.Flush())
	return f.err
}
