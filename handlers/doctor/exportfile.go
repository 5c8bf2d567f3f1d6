package doctor

import (
	"bufio"
	"context"
	"encoding/json"
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
	f.write(string(data))
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
