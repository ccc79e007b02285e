"""What the routes take and give: the one place where data comes from outside, so the one place of pydantic."""
