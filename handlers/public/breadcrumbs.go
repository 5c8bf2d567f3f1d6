package public

// breadcrumbList is schema.org/BreadcrumbList: the way to a page as it stands
// above its heading.
type breadcrumbList struct {
	Context string       `json:"@context"`
	Type    string       `json:"@type"`
	Items   []listItemLD `json:"itemListElement"`
}

type listItemLD struct {
	Type     string `json:"@type"`
	Position int    `json:"position"` // from 1
	Name     string `json:"name"`
	Item     string `json:"item,omitempty"` // absolute address
}

// breadcrumbs returns the way to a page; addresses begin with origin.
func breadcrumbs(origin string, crumbs []Crumb) breadcrumbList {
	list := breadcrumbList{Context: "https://schema.org", Type: "BreadcrumbList"}
	for i, c := range crumbs {
		list.Items = append(list.Items, listItemLD{Type: "ListItem", Position: i + 1, Name: c.Name, Item: origin + c.Href})
	}
	return list
}
