# Makes SCIM requests (RFC 7644, section 3.5.2) of a file of changes, a line each:
#
#   jq -n -c -f scim.jq changes.jsonl > requests.jsonl
#
# A user of SCIM has one externalId, which is of one scheme: --arg scheme eck-id, or else real-id. A profile that is given an identity has it replaced, and one from
# which the only identity is taken has it removed. All removals come first, so that no identity is on
# two users on the way where the server wants it unique; send them in this order, each until it is
# answered with 200 or 204. To send one twice does no harm.
#
#   while read -r request; do
#     curl --fail-with-body -X PATCH "$SCIM$(jq -r .path <<<"$request")" \
#       -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/scim+json" \
#       -d "$(jq -c .body <<<"$request")" || break
#   done < requests.jsonl

def patch($profile; $operation): {
  method: "PATCH",
  path: ("/Users/" + ($profile | @uri)),
  body: { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: [$operation] }
};

($ARGS.named.scheme // "real-id") as $scheme
| [inputs | select(.scheme == $scheme)]
| (map(select(.deed == "retire" or .deed == "remove") | .profile_id) | unique) as $leaving
| map(select(.deed == "add" or .deed == "activate")) as $given
| ($leaving[] | patch(.; { op: "remove", path: "externalId" })),
  ($given[] | patch(.profile_id; { op: "replace", path: "externalId", value: .identity }))
