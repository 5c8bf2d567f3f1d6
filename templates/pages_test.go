package templates_test

import (
	"bytes"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)
var _ = bytes.NewBuffer
func TestX(t *testing.T) {
	a, _ := static.Load()
	s, err := templates.New(a)
	if err != nil { t.Fatal(err) }
	var b bytes.Buffer
	if err := s.Render(&b, models.JA, templates.Home{Layout: templates.Layout{Lang: "ja", Title: "x", Path: "/", Origin: "https://x"}}); err != nil { t.Fatal(err) }
	t.Log(b.String())
}
