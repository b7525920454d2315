"""What readers see. A view reads the request, asks one queryset, fills one template."""
