package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/templates"
)

// Dressed gives a page the style and comforts of this part of the board.
func (s *Site) Dressed(l templates.Layout) templates.Layout {
	l.Styles = append(l.Styles, "css/doctor.css")
	l.Scripts = append(l.Scripts, "js/doctor.js")
	l.NoIndex = true
	return l
}

// Step returns a quiet page with a heading. It has no form.
func (s *Site) Step(c *fiber.Ctx, title string) templates.StepPage {
	heading := s.Words(c, title)
	return templates.StepPage{Layout: s.Dressed(s.Layout(c, heading)), Heading: heading}
}

// Link leads to a path of the board with words of the catalogue.
func (s *Site) Link(c *fiber.Ctx, path, key string) templates.Link {
	return templates.Link{Href: templates.Href(VisitOf(c).Lang, path), Text: s.Words(c, key)}
}
