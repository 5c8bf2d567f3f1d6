package templates

import (
	"html/template"
	"text/template/parse"
)

// cardsPage is the page from which parts of the layout are made alone (cardof.go):
// it has all of it.
const cardsPage = "public/search"

// onLayout adds to a parsed page those templates of the layout that it shows.
// html/template keeps a copy of each for every page, because it escapes them in
// place: with the whole layout in all pages a board would take 80 MB more.
func onLayout(page, layout *template.Template) (*template.Template, error) {
	added := map[string]bool{}
	var add func(name string) error
	add = func(name string) error {
		if added[name] {
			return nil
		}
		added[name] = true
		t := page.Lookup(name)
		if t == nil || t.Tree == nil {
			from := layout.Lookup(name)
			if from == nil || from.Tree == nil {
				return nil // executing the page says so: a test executes each
			}
			var err error
			if t, err = page.AddParseTree(name, from.Tree.Copy()); err != nil {
				return err
			}
		}
		return called(t.Tree.Root, add)
	}
	if err := add("base.html"); err != nil {
		return nil, err
	}
	return page.Lookup("base.html"), nil
}

// called calls fn with the name of each template that a tree uses.
func called(n parse.Node, fn func(name string) error) error {
	list := func(branch *parse.BranchNode) error {
		if err := called(branch.List, fn); err != nil {
			return err
		}
		return called(branch.ElseList, fn)
	}
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return nil
		}
		for _, each := range n.Nodes {
			if err := called(each, fn); err != nil {
				return err
			}
		}
	case *parse.IfNode:
		return list(&n.BranchNode)
	case *parse.RangeNode:
		return list(&n.BranchNode)
	case *parse.WithNode:
		return list(&n.BranchNode)
	case *parse.TemplateNode:
		return fn(n.Name)
	}
	return nil
}
