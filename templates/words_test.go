package templates

import "testing"

func TestArgumentsTakeTheirPlaces(t *testing.T) {
	for _, c := range []struct {
		text string
		args []any
		want string
	}{
		{"{0}件", []any{12000}, "12,000件"},
		{"{1}: {0} {0}", []any{"a", int64(2000)}, "2,000: a a"},
		{"{0}{2}", []any{"{1}", "x"}, "{1}{2}"},
		{"a { b } {", []any{1}, "a { b } {"},
		{"{0}", nil, "{0}"},
	} {
		if got := filled(c.text, c.args); got != c.want {
			t.Errorf("%q with %v: %q, want %q", c.text, c.args, got, c.want)
		}
	}
}
